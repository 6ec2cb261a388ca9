"""Floor 3: what people run at their desk. Reads through the lower floors; never imports the site."""
