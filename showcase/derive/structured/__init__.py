"""Structured data (JSON-LD, schema.org), a module for each noun. Only what the page itself shows."""
