"""What `check --fix` mends by itself: only what can mean one thing, and only in lines where that is wrong."""
