"""Proposals: what a member sends from a form, judged, written into the record and handed on; strangers get words."""
