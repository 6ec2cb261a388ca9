"""The words of every problem: what is wrong, what was found, the way out. One line a code."""

from showcase.schema.label import Message

# What stands for {hint} in a message, where there is a known word that looks like what was found.
HINT = Message(" (did you mean “{near}”?)")

# What stands for {mend} in a message, where the line is known as it should be written.
MEND = Message("; write: {mended}")

# What stands for {choices} in a message, where some of a long list can be named.
CHOICES = Message("; the choices: {known}")

# What stands for {why}: the reasons of `schema.web.read_url`.
WHY: dict[str, Message] = {
    "form": Message("it does not look like one"),
    "scheme": Message("it must begin with https://"),
    "long": Message("it is too long"),
    "character": Message("a character in it is not allowed"),
    "password": Message("without a name or password"),
    "host": Message("this name of a site is not public"),
}

MESSAGES: dict[str, Message] = {
    # files and folders
    "file.kind": Message(
        "only real files are read here, no links or folders; put the files themselves into the folder"
    ),
    "file.language": Message("the site does not have the language “{found}”{hint}; it has {known}"),
    "file.twice": Message("this text is already in {other}; add there what is missing, and delete this file"),
    "file.unknown": Message(
        "this file does not belong here; a folder holds index.md (or index.yaml), index.de.md… and jpg, png, webp or avif pictures"
    ),
    "file.name": Message("this file must be called {way}; rename “{found}”"),
    "file.missing": Message("index.md is missing in this folder; add it, or delete the folder"),
    "file.header": Message(
        "the file must begin with a line ---, then the header and another line ---; found “{found}”"
    ),
    "file.blank": Message("there are empty lines before the first line ---; delete them"),
    "file.fence": Message("this line must be exactly ---; found “{found}”"),
    "file.closing": Message("the line --- that ends the header is missing; put it here, before the text"),
    "file.encoding": Message("the file is not UTF-8 (byte {found}); save it “as UTF-8”"),
    "file.large": Message("the file is too large; {most} kB at most"),
    "folder.unknown": Message("there is no such kind of content; the folders are {known}"),
    "vocabulary.unknown": Message("this file does not belong here; the vocabularies are {known}"),
    "folder.left_out": Message(
        "this site leaves out “{found}” (LEAVE_OUT in pelicanconf.py); delete this folder, or take the name out of that list"
    ),
    "folder.stray": Message("each record is a folder; move this file into a folder of its own, such as {way}"),
    "folder.name": Message("“{found}” cannot be an address; letters a to z, digits and hyphens, for example “{way}”"),
    "folder.reserved": Message("“{found}” is a word of the site’s own addresses; choose another folder name"),
    # YAML
    "yaml.syntax": Message(
        "the header cannot be read here; check the colons, quotation marks and indents of this line and the one before"
    ),
    "yaml.quote": Message("the quotation mark opened here is never closed{mend}"),
    "yaml.quotes": Message("the quotation marks of this line do not match{mend}"),
    "yaml.curly": Message('a value is put in straight quotation marks ("), not in “ ”{mend}'),
    "curly.shown": Message(
        "the quotation marks of {found} will be shown; if they were to enclose the value, take straight ones{mend}"
    ),
    "yaml.escape": Message("after “\\” comes a sign that YAML does not know; use single quotation marks{mend}"),
    "yaml.comma": Message("a line does not end with a comma{mend}"),
    "yaml.colon": Message("after the name of a field come a colon and a space{mend}"),
    "yaml.colons": Message("a text with a colon belongs in quotation marks{mend}"),
    "yaml.comment": Message(
        "“{found}” would be lost, as # begins a remark; put the remark on a line of its own, or the text in quotation marks{mend}"
    ),
    "yaml.bracket": Message("the bracket opened here is not closed{mend}"),
    "yaml.space": Message("there is a no-break space where a plain one belongs{mend}"),
    "yaml.tab": Message(
        "indents are made of spaces, without tabs; write the line with {spaces} space(s) before it: {mended}"
    ),
    "yaml.indent": Message(
        "the indent of this line does not fit the others; write it with {spaces} space(s) before it: {mended}"
    ),
    "yaml.word": Message(
        "this line has neither a key nor a dash; if it goes on with the text above, write it with {spaces} space(s) before it: {mended}"
    ),
    "yaml.dash": Message("an item of a list begins with a dash and a space{mend}"),
    "yaml.sign": Message("a text that begins with “{sign}” belongs in quotation marks{mend}"),
    "yaml.large": Message("the header is too long; {most} kB at most"),
    "yaml.documents": Message("only one document without directives is allowed; delete this line"),
    "yaml.anchor": Message("anchors (& and *) are not allowed, found “{found}”; write the value out, or quote it"),
    "yaml.tag": Message("YAML tags (!) are not allowed, found “{found}”; delete it, or quote the text"),
    "yaml.mapping": Message("the header must be made of lines “key: value”"),
    "yaml.key": Message("a key must be a plain word"),
    "yaml.twice": Message("the key “{key}” is written twice; keep one"),
    "yaml.deep": Message("too many levels inside each other; {most} at most"),
    # translations
    "translation.fact": Message(
        "a translation holds only texts; “{key}” is said once, in the main file; delete it here"
    ),
    "translation.absent": Message("“{key}” is not in the main file; add it there first"),
    "translation.length": Message(
        "the translated list must have as many items as the original ({many}), in the same order"
    ),
    "translation.twice": Message("this text is already given in “{language}” in the main file; keep one"),
    # fields
    "key.unknown": Message("there is no field “{found}” here{hint}; the fields are in the guide"),
    "left_out": Message(
        "“{found}” belongs to “{what}”, which this site leaves out (LEAVE_OUT in pelicanconf.py); delete it, or take “{what}” out of that list"
    ),
    "missing": Message("this field is needed; add a line such as “{key}: {example}”"),
    "choice": Message("“{found}” is not one of the choices{hint}; they are {known}"),
    "boolean": Message("“{found}” is neither yes nor no{hint}; write true or false"),
    "number": Message("“{found}” is not a number allowed here{hint}; write digits, with a point if need be: 12.50"),
    "number.small": Message("“{found}” is too small; at least {least}"),
    "number.large": Message("“{found}” is too large; {most} at most"),
    "currency": Message("“{found}” is not a currency code; three capitals, for example EUR"),
    "list": Message("a list is expected, found “{found}”; write [one, two] or a line “- one” for each item"),
    "list.short": Message("at least {least} needed, found {found}"),
    "list.long": Message("{most} at most, found {found}; keep the most important ones"),
    "mapping": Message("lines “key: value” are expected here, found “{found}”"),
    "body.twice": Message("the text already stands below the header; delete this key"),
    "text.type": Message("a text is expected, or a text for each language ({{fr: …, de: …}})"),
    "placeholder": Message("“…” stands for what you have to say; write it, for example {example}"),
    "text.empty": Message("the text is empty; write it, or delete the line"),
    "text.long": Message("too long: {length} characters, {most} at most"),
    "text.control": Message("there is an invisible character in it ({character}); remove it by typing the word again"),
    "text.language": Message("the site does not have the language “{language}”; it has {known}"),
    "language.passed_over": Message(
        "the site does not speak “{language}” (LANGUAGES); texts in that language are passed over: {many}, from here on"
    ),
    "day": Message("“{found}” is not a day{hint}; write year-month-day, for example 2026-05-31"),
    "day.none": Message("there is no such day in the calendar: “{found}”"),
    "day.year": Message("the year must lie between {first} and {last}, found “{found}”"),
    "clock": Message("“{found}” is not a time of day{hint}; write for example 19:30"),
    "moment": Message("“{found}” is neither a day nor a day and time{hint}; write 2026-05-31 or 2026-05-31 19:30"),
    "moment.gap": Message("this time does not exist in {zone} ({found}): clocks go forward that night; choose another"),
    "zone": Message("“{found}” is not a time zone; write for example Europe/Paris"),
    "year": Message("“{found}” is not a year{hint}; write four digits, for example 2019"),
    "url": Message("“{found}” is not a public web address ({why}); write for example https://atelier.example"),
    "email": Message("“{found}” is not an e-mail address; write for example hello@atelier.example"),
    "slip.host": Message("“{found}” may have a typing error{hint}"),
    "phone": Message('“{found}” is not a telephone number; write it in digits, for example "+352 00 00 00"'),
    "phone.country": Message('the country code is missing in “{found}”; write for example "+352 00 00 00"'),
    "phone.none": Message(
        'the number “{found}” cannot exist: it has too many or too few digits, or an unknown code; check it, and write it for example "+352 00 00 00"'
    ),
    "phone.several": Message("“{found}” is more than one number; keep only one"),
    "account.alone": Message(
        "“{found}” is only a name, which another may register later; write {way} with the number that "
        "https://api.github.com/users/{found} tells as “id”"
    ),
    "account.id": Message(
        "“{found}” is not the number of an account; it is digits alone, such as 1234567, and stands in "
        "https://api.github.com/users/NAME as “id”"
    ),
    "account": Message("“{found}” is not an account name; write it without @"),
    "slug": Message("“{found}” cannot be the name of a record or term; letters a to z, digits and hyphens"),
    "file": Message(
        "“{found}” is not the name of a picture in this folder; a plain name such as photo.jpg, without a path"
    ),
    "party": Message("say exactly one of these: {known}"),
    # events and calls
    "event.mixed": Message("start and end must both be days, or both be times (start: {start})"),
    "event.order": Message("the end comes before the start ({start}){hint}"),
    "event.instant": Message("the end is also the start ({start}); leave `end` out if nobody knows when it ends"),
    "event.unmoved": Message(
        "the earlier date is the same as the start ({start}); write the new one into `start`, or leave this line out"
    ),
    "event.revised": Message(
        "it must say on which day this changed, or calendars keep what they had; add the line revised: [YYYY-MM-DD], with today’s date if it is new"
    ),
    "event.until": Message("the repetition ends before the start ({start})"),
    "repeats.nth": Message("the start ({start}) does not fall on this day of the month: “{found}”"),
    "repeats.nth_month": Message("“nth” makes sense only with every: month; delete “{found}”"),
    "repeats.many": Message("more than {most} dates; end earlier"),
    "repeats.none": Message("no date is left; correct until or except"),
    "repeats.except": Message("the event would not take place on that day ({found}); correct or delete it"),
    "registration.order": Message("signing up ends before it opens ({opens})"),
    "opportunity.order": Message("the deadline comes before the opening ({opens}){hint}"),
    "initiative.order": Message("it ends before it begins ({since})"),
    "featured.order": Message("the last day comes before the first ({start}); write the days in their order"),
    "featured.overlap": Message(
        "on {start} the work of “{other}” is still shown, until {until}; the first page shows one work a day, so change one of these days"
    ),
    "featured.role": Message("only the page of the role home has featured works; take this out"),
    "featured.work": Message("“{member}” has no work with the file “{found}”{hint}; its first work is shown instead"),
    "featured.none": Message("“{member}” shows no works; on these days the works of all members take turns"),
    "featured.consent": Message(
        "“{member}” has not agreed to a public page; on these days the works of all members take turns"
    ),
    "slip.year": Message("“{found}”: the year may be wrong{hint}; the other dates are far from it"),
    "opening.order": Message("it closes before it opens ({opens}); at night it can stay open until {latest}"),
    # between records
    "reference": Message("there is no “{found}” in {where}{hint}"),
    "term": Message("there is no “{found}” in {where}{hint}{choices}"),
    "term.word": Message("“{found}” is read as “{key}”; better write {key}"),
    "reference.circle": Message("“{found}” becomes a part of itself by this; take out one of the links"),
    "former.taken": Message("the address “{found}” is taken by {other}; keep it in one place only"),
    "role.twice": Message("the role “{found}” is already that of {other}; one page for a role"),
    "role.side": Message("a page of the role side says which side it is about; add a line such as “side: government”"),
    "role.governance": Message(
        "only the page of the role governance shows this; write “role: governance”, or move these lines there"
    ),
    "consent.missing": Message("without consent, this member has no page"),
    "consent.person": Message("without consent, {found} is not named on the page; add date, version and scope"),
    # the map
    "outlines.raw": Message("these are outlines as an authority publishes them; make them ready for the map: {way}"),
    "outlines.large": Message(
        "the file has {found} kB; the outlines of a map have {most} kB at most; make them ready for the map: {way}"
    ),
    "outlines.points": Message(
        "the outlines have {found} points, a map has {most} at most; make them ready for the map: {way}"
    ),
    "outlines.json": Message(
        "this line is no JSON; take back the last version of the file, or write it anew: ./site outlines FILE"
    ),
    "outlines.credit": Message("“credit” says in one line whose outlines these are, in {most} characters at most"),
    "outlines.key": Message("“{found}” is no commune of the vocabulary{hint}; match the outlines with it anew: {way}"),
    "outlines.twice": Message("“{found}” already has an outline; keep one of them"),
    "outlines.shape": Message(
        "the outline of “{found}” is broken: a polygon is made of closed rings, and a point is longitude and latitude; "
        "take back the last version of the file, or write it anew: ./site outlines FILE"
    ),
    "outlines.missing": Message("the map has no outline for {many} commune(s) of the vocabulary: {known}"),
    # pictures
    "picture.missing": Message("there is no file “{found}” in this folder{hint}"),
    "picture.unused": Message("this picture is shown nowhere; name it in index.md, or delete it"),
    "picture.broken": Message("this is not a readable jpg, png, webp or avif picture; export it again"),
    "picture.format": Message(
        "the format {found} is not shown here; save the picture as jpg (photographs) or png (drawings), and send that file"
    ),
    "picture.ending": Message("the ending of “{found}” is not known here; rename the file “{way}”"),
    "picture.case": Message(
        "“{found}” and “{other}” differ only by capital letters: on Windows and macOS they are one file; rename one of them"
    ),
    "picture.large": Message(
        "the file has {found} MB; {most} MB at most; make the picture smaller, 2500 pixels across are enough"
    ),
    "picture.pixels": Message(
        "the picture has {found} pixels; {most} million at most in this format; make it smaller, 2500 pixels across are enough"
    ),
    "picture.small": Message(
        "the picture has only {found} pixels; at least {least} a side; take the original in its full size"
    ),
    "picture.strip": Message(
        "the picture is a strip ({found} pixels); a side is at most {most} times as long as the other, and {side} pixels; show a part of it, or cut it into several pictures"
    ),
    "picture.coarse": Message(
        "the picture has only {found} pixels: it will look blurred; at least {least} across are better"
    ),
    "picture.moves": Message("the picture moves; only its first view is shown"),
    "picture.position": Message("the picture tells where it was taken (GPS); remove the position before sending it"),
    # Markdown
    "markdown.html": Message("HTML is left out: “{found}”; write Markdown"),
    "markdown.link": Message(
        "this link is not allowed: “{found}”; its words stay as text; only https, mailto, tel or relative links"
    ),
    "markdown.misleading": Message(
        "this link names one address and leads to another: “{found}”; write the same one, or words that are no address"
    ),
    "news.later": Message("this article will appear on {day}; until then it is not on the site"),
    "link.scheme": Message("“{found}” is no whole address; write “{way}”"),
    "link.page": Message("“{found}” leads to no page of this site; the nearest is “{way}”"),
    "link.part": Message("“{found}”: the page is there, but not this part; the nearest is “{way}”"),
    "link.file": Message(
        "“{found}” is not on the site: of a record only pictures are published; put this file on the web and write its address, https://…"
    ),
    "link.file.pictures": Message(
        "“{found}” is not on the site: of this record only the pictures are published ({known}); put this file on the web and write its address, https://…"
    ),
    "link.picture": Message("“{found}” is a picture: no link leads to it; show it here with ![what it shows]({way})"),
    "markdown.picture": Message(
        "this picture is not allowed: “{found}”; only a file of this folder, such as photo.jpg"
    ),
    "markdown.alt": Message("say what the picture shows: ![here]({found})"),
    "markdown.too_long": Message("the text is too long ({found}); 16 kB at most"),
    "markdown.too_deep": Message("too many things inside each other: “{found}”; simplify this passage"),
    "markdown.too_many": Message("too many of this kind: “{found}”; simplify this passage"),
    "catalogue.lacking": Message(
        "the language “{language}” of the site lacks texts that its pages show: {count}, the first “{found}”; "
        "run ./site translations, then fill in what is empty in this file"
    ),
    "catalogue.values": Message(
        "“{found}” has a value that the English text has not: {values}; write the names in brackets as they stand there"
    ),
    "catalogue.english": Message(
        "“{language}” lacks texts of the commands: {count}, the first “{found}”; "
        "they are told in English until this file has them (./site translations)"
    ),
    "catalogue.form": Message(
        "this is no catalogue that gettext can read ({reason}); mend the file, or take back its last version"
    ),
    "output.failed": Message(
        "“{output}” could not be made ({by}; {reason}); mend what was changed here last, or tell the team of the site"
    ),
    "template.failed": Message("{reason}: the template could not make “{output}”; mend this line"),
    "internal": Message("this record could not be read ({reason}); tell the team of the site"),
}
