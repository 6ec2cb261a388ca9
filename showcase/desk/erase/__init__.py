"""Takes one record out for good: its files, what names it, what caches keep of it; and tells where traces are left."""
