"""What `verify` says."""

from showcase.schema.label import Message

FILES = Message("{first} and {count} more page(s)")
NO_FOLDER = Message("there is no such folder; build the site first with ./site build")
NO_PAGE = Message("there is no page in this folder; build the site first with ./site build")
NO_ADDRESS = Message("“{site}” is not the address of a site; write all of it, as in https://cluster.example")
UNSAID = Message(
    "this page does not say at which address the site stands; build it again, or give the address with --site"
)
UNREADABLE = Message("this page cannot be read ({reason}); build the site again")
TWICE = Message("the id “{id}” stands more than once on the page; a link reaches only the first")
NO_LINK = Message("“{link}” is not an address; mend the link")
NOWHERE = Message("“{link}” leads nowhere: the site has no page and no file there; mend the link or take it away")
NO_PART = Message("“{link}”: the page is there, but it has no part “{part}”; mend what follows the “#”")
NO_XML = Message("this file is not XML ({reason}); build the site again")
NO_CALENDAR = Message("this file is not a calendar ({reason}); build the site again")
NO_EVENT = Message("the event “{uid}” is not whole ({reason})")

# The last line.
LOOKED = Message("{pages} pages with {links} links and pictures, {others} feeds, sitemaps and calendars: ")
ALL_RIGHT = Message("all is in order.")
SOME_WRONG = Message("{count} fault(s), see above.")
NEAR_LIMIT = Message(
    "note: the site has {size} MB, and its host takes {limit} (SITE_SIZE_LIMIT); look for a larger host in "
    "time, or show fewer pictures"
)
OVER_LIMIT = Message(
    "the site has {size} MB, and its host takes only {limit} (SITE_SIZE_LIMIT); choose a larger host, or show "
    "fewer pictures (SHARE_CARDS = False saves some too)"
)
