"""Floor 0: what a record is. Fields and kinds as pydantic models; nothing of ours stands below."""
