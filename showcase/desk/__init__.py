"""What people run at their desk: check, new, import, verify, serve, bench. It never imports site or pages."""
