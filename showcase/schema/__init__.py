"""What a record is: fields and kinds as pydantic models; it leans on nothing of ours."""
