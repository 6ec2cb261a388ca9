"""What `inv serve` is made of: what was saved, what is wrong with it, and the server that shows it."""
