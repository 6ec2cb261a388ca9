"""What each page shows: functions from an edition and records to a view. They ask the library, templates lay it out."""
