"""Texts in a format other than HTML, each a type of its own. They are joined into files; no template shows them."""

from typing import NewType

Json = NewType("Json", str)
Csv = NewType("Csv", str)
Xml = NewType("Xml", str)
Icalendar = NewType("Icalendar", str)
