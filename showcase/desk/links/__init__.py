"""Links that leave the site: which there are, whether they answer, and which have failed several runs in a row."""
