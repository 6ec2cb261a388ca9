"""What `erase` tells."""

from showcase.schema.label import Message

NO_PLACE = Message("“{found}” names no record; write its kind and folder, as in members/atelier-exemple")
NO_RECORD = Message("there is no “{found}” in the content{hint}")
REFUSED = Message("“{found}” is a link or no real folder; look at it by hand")
UNREAD = Message(
    "the content has {errors} error(s): a record that cannot be read may name it; "
    "run ./site check, and mend these first"
)
DELETES = Message("Deletes {count} file(s):")
CHANGES = Message("Takes it out of {count} other record(s):")
BY_HAND = Message("Names it too, and is for you to mend:")
NAMED = Message("{field} names it; write another, or take the line out")
LINKED = Message("a link leads to its page: {found}")
UNWRITABLE = Message("{field} names it, and this file cannot be rewritten safely ({reason})")
FORGETS = Message("Deletes what was kept of it: {count} picture(s) in the cache, and the databases of the build.")
GONE = Message("Addresses that are gone; have the host answer 410 there (docs/publishing.md):")
NOTHING_YET = Message("Nothing was changed. Look at it once more, then: ./site erase {place} --yes")
DONE = Message("{place} is out of the content. Now: ./site build, then ./site check")

AGAIN = Message("{place} is not in the content. Its traces, by what stood there at {commit}:")
TRACES = Message("Where traces of it are left:")
NO_TRACE = Message("No trace of it is left in this folder.")
IN_FILES = Message("{where}: {what} in {count} file(s), the first {first}")
NO_GIT = Message("There is no Git here, so there is no history to look through.")
IN_HISTORY = Message("Git history: {count} commit(s) hold its files")
IN_OTHERS = Message("Git history: {what} in {count} commit(s) of other files, the first {first}")
IN_MESSAGES = Message("Git history: {what} in the messages or authors of {count} commit(s), the first {first}")
COMMANDS = Message(
    "To take it out of the history too, in a fresh clone, with git-filter-repo (it rewrites every later commit):"
)
WORDS_FILE = Message("a file with a line for each word to be replaced, as in literal:Anne Exemple==>")
CLONES = Message(
    "Every clone, fork and pull request keeps its own copy: ask their owners, and the forge’s support, to delete these."
)

WHAT: dict[str, Message] = {
    "slug": Message("the name of its folder"),
    "name": Message("its name"),
    "contact": Message("e-mail, telephone, address or website"),
    "text": Message("its texts"),
    "picture": Message("its pictures"),
}
WHERE: dict[str, Message] = {
    "tree": Message("working tree"),
    "output": Message("built site"),
    "cache": Message("caches"),
}
