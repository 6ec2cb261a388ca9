"""What needs care at the editor's desk: found by pure functions, told as text and as HTML, each with its next step."""
