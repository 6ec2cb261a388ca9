"""Makes outlines of communes, as an authority publishes them, ready for the map."""
