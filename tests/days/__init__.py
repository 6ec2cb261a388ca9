"""The tests as on other days: which days, and how a whole tree of processes is made to live on one of them."""
