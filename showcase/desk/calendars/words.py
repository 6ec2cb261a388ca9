"""What is said of a calendar, or of an event in it, that cannot be taken as it stands."""

from showcase.schema.label import Message

NO_CALENDAR = Message("this is no calendar: it does not begin with BEGIN:VCALENDAR")
CUT_OFF = Message("this calendar is cut off: it does not end with END:VCALENDAR")
BROKEN = Message("this calendar cannot be read ({reason})")
BROKEN_EVENT = Message("this event cannot be read ({reason})")
BROKEN_PART = Message("{name} of this event cannot be read ({reason}); it was taken without it")
NO_START = Message("an event without a start; give it one in the calendar")
TWICE = Message("this event stands {count} times in the calendar under one identifier; the newest was taken")
TOO_OFTEN = Message("it comes again in a way that is not read here ({rule}); only its first date was taken")
EARLIER = Message("{count} of its dates are before {first} and were not taken")
LATER = Message("its dates after {last} were not taken; they come when that day is nearer")
MANY_DATES = Message("it has {count} dates that no rule of ours says; only {most} were taken, from today on")
MANY_EVENTS = Message("there are more than {most} events in the calendar; the others were not taken")
MANY_RULES = Message("more than {most} events of the calendar come again; this one was not taken")
RANGE = Message("a change of this and all later dates is read for this date only; end the series and begin another")
