"""The words of the report: its sections in their order, and what each todo says."""

from showcase.schema.label import Message

SECTIONS: dict[str, Message] = {
    "content": Message("Errors in the content"),
    "proposal": Message("Proposals that wait"),
    "call": Message("Calls and offers with a date"),
    "consent": Message("Consents missing or old"),
    "profile": Message("Profiles that nobody has checked for a year"),
    "link": Message("Links that fail again and again"),
    "duplicate": Message("Members who may be there twice"),
    "picture": Message("Pictures without description, or too coarse"),
    "text": Message("Texts missing in a language"),
    "term": Message("Terms that nothing uses"),
    "size": Message("Size of the site"),
}

TEXTS: dict[str, Message] = {
    "content.errors": Message("{errors} error(s): until they are mended, nothing new is published"),
    "proposal.branch": Message("{branch}: “{subject}” by {author} waits since {since} ({days} day(s))"),
    "proposal.issue": Message("issue “{title}” waits since {since} ({days} day(s))"),
    "call.closing": Message("{title} closes on {day} (in {days} day(s))"),
    "call.open": Message("{title} is over since {day}, and its text in “{lang}” still says “{word}”"),
    "call.under_way": Message("{title} ended in {year}, and its stage is still “{stage}”"),
    "call.wish": Message("{name}: “{text}” is shown no more since {day}; take it out, or give it a later day"),
    "consent.missing": Message("{name} has given no consent, so there is no page"),
    "consent.old": Message("{name} agreed on {day} to version {found} of the text; it is now version {version}"),
    "profile.unchecked": Message("{name}: last checked on {last}"),
    "profile.never": Message("{name}: nobody has said when it was last checked"),
    "link.failed": Message("{title}: {address} has failed {times} times in a row since {first} ({why})"),
    "duplicate.pair": Message("{name} and {other} may be one: {why}"),
    "picture.problem": Message("{title}: {problem}"),
    "picture.name": Message("{title}: the description “{alt}” only repeats the name of the file; say what is seen"),
    "text.missing": Message("{kind} in “{lang}”: {count} of {total} lack a text; the next is {title}"),
    "term.unused": Message("{vocabulary}: {count} of {total} terms: {keys}"),
    "size.near": Message("the site has {size} MB, and its host takes {limit} (SITE_SIZE_LIMIT)"),
}

# Why two members may be one.
SAME_NAME = Message("their names are alike ({percent} %)")
SAME_WEBSITE = Message("the same website")
SAME_EMAIL = Message("the same e-mail address")
SAME_PHONE = Message("the same telephone number")
SAME_ADDRESS = Message("the same address")

TITLE = Message("What needs care on {day}")
NOTHING = Message("Nothing needs care on {day}.")
COUNT = Message("{todos} thing(s) to look after.")
SIZE = Message("The site has {size} MB of the {limit} that its host takes.")

FORM = Message("in the form")
NEW = Message("Add")
KINDS: dict[str, Message] = {
    "members": Message("a member"),
    "events": Message("an event"),
    "opportunities": Message("a call"),
    "initiatives": Message("an initiative"),
    "venues": Message("a venue"),
}

AT = Message("What needs care stands at {address}")

# What forms say at the desk, instead of how a member sends what they wrote.
SAVING: dict[str, Message] = {
    "write": Message("Write it into the working tree"),
    "how": Message("The files are changed on this machine; nothing is committed. The site is then built again."),
    "ended": Message(
        "The desk has ended, or this page is older than it. Start ./site desk again and load the page again."
    ),
}

# How the next step of a line is introduced, where no arrow says it.
HOW: dict[str, Message] = {"run": Message("Run"), "open": Message("Open"), "edit": Message("Edit")}
