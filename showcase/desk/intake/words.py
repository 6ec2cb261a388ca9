"""What the desk says of an import; what the site says of a value is said in showcase.records."""

from showcase.schema.label import Message

# Why a whole import cannot be done.
NOT_EMPTY = Message("{place} is not empty and was not made by an import; give a new folder")
INSIDE = Message("{place} is inside the project; what is imported stays outside, give a folder elsewhere")
NO_FILE = Message("there is no file {place}; mend the path")
NO_MAPPING = Message("there is no mapping file in {place}; its name ends in .yaml")
ONE_WAY = Message("{place}: say just once where the value comes from: column, text or value")
WITHIN = Message("{place}: this field is a part of “{whole}”, which is taken as a whole; keep one of the two")
UNREADABLE = Message("{place}: {why}")
NO_SOURCE = Message("there is neither a file nor a folder {place}; correct source")
OUTSIDE = Message("{place}: after the first “*” a pattern does not leave its folder; take “..” away")
TOO_MANY_FILES = Message("{place} holds more than {most} files; import a part at a time")
FIRST_OF = Message("{place}: first is a number from 1 on, as in first: 3")
NO_COLUMN = Message("the column “{column}” is in none of the {rows} rows{hint}")
NEAR = Message("; did you mean “{near}”?")
THERE_ARE = Message("; there are: {known}")
NOTHING_WRITTEN = Message(
    "{place}: without these columns no row becomes a record, so nothing was written; correct fields"
)
NO_ROWS = Message("{place}: there are no rows at “{steps}”; correct rows")

# Why a file cannot be read.
A_LINK = Message("this is a link, which is not followed; put the file itself in its place")
UNREADABLE_FILE = Message("this file cannot be read ({reason})")
WORKBOOK = Message("this is a workbook of a spreadsheet; save it as CSV (UTF-8)")
NOT_UTF8 = Message(
    "line {line}: the byte {byte} is not {encoding}; save as UTF-8, or write encoding: windows-1252 into the mapping"
)
BINARY = Message("line {line}: this is not a text (a zero character); save as UTF-8, or write encoding: utf-16")
NOT_FORMAT = Message("line {line}: this is not {format} ({reason})")
TOO_DEEP = Message("the lists in it are nested too deep")
KEY_TWICE = Message("line {line}: a key is written twice, one of the two values would be lost")
DOUBLES = Message("columns of one name: {columns}; rename them")
DELIMITER = Message('the first line has no “{now}”, but “{found}”; write delimiter: "{found}" into the mapping')
HUGE_CELL = Message("line {line}: a cell has more than {most} characters; perhaps a quotation mark is not closed")
QUOTES = Message("line {line}: a quotation mark is not closed, or not doubled within a quoted cell")
NO_FRONT = Message("the file does not begin with a header between two lines “---”")
NO_LIST = Message("there is no list at “{at}”; correct rows")
OUR_COLUMN = Message("“{column}” is a reserved name here; rename this field in the file")

# Why a row or a value was not taken.
FORMULA = Message("a formula, whose result did not come along; export the values")
A_LIST = Message("a list of {count} values, and this field takes only one; add first: 1")
AFTER_FIRST = Message("only the first {first} are taken (first)")
NOT_CHOSEN = Message("a part of this column is not chosen ({taken})")
STRANGER = Message("a file of a kind that is not read")
NO_COLUMNS = Message("the row has no columns")
TOO_LARGE = Message("the row is too large, {most} values at most")
NOT_MAPPED = Message("this word is not in map")
NOT_A_DATE = Message("this is not a date of the form {pattern}")
NO_SLUG = Message("no letter of it can stand in an address")
TAKEN = Message("the folder “{wanted}” is taken; now “{slug}”")
NOT_TAKEN = Message("no field takes this column")
UNNAMED = Message("(column {number})")
BEYOND = Message("(beyond the last column)")

# The report.
COUNTS = Message("rows read = records written + rows refused: {rows} = {written} + {refused}")

# The report.
ABSENT = Message("no row has this column: {columns}")
FIRST = Message(" (first in row {row}: {value})")
FIRST_FILE = Message(" (first {file}: {value})")
EVERY = Message("Every single loss, one a line: {place}")
READ_BACK = Message("Read back as the site reads it: {records} of {written} records, {errors} error(s).")


class Unusable(Exception):
    """An import that cannot be done at all; the message is what the person at the desk reads."""

    def __init__(self, label: Message, **details: object) -> None:
        super().__init__()
        self.label, self.details = label, details

    def __str__(self) -> str:
        return self.tell("en")

    def tell(self, lang: str) -> str:
        """Why, in `lang`."""
        told = {key: one.tell(lang) if isinstance(one, Message) else one for key, one in self.details.items()}
        why = {"why": str(told["why"]).format(**self.details)} if "why" in told else {}
        return self.label.tell(lang).format(**{**told, **why})
