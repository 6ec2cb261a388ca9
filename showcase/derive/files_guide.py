"""The guide to the files of a profile, for whoever changes them on the forge or with Git, in one language."""

from collections.abc import Sequence

from showcase.derive.guide import NUMBERED, Block, write
from showcase.records.problem import Problem
from showcase.schema.label import Message

_WHERE = "content/members/atelier-exemple"
# What somebody may be told, as an example.
_TOLD = (
    Problem(
        path=f"{_WHERE}/index.md",
        line=4,
        field="disciplines[1]",
        code="term",
        details={
            "found": "crafts",
            "where": "content/vocabulary/disciplines.yaml",
            "near": "craft",
            "known": "craft, design",
        },
    ),
    Problem(
        path=f"{_WHERE}/index.md",
        line=6,
        field="show[1]",
        code="choice",
        details={"found": "mail", "near": "email", "known": "email, phone, address"},
    ),
    Problem(path=f"{_WHERE}/portrait.jpg", line=1, field="", code="picture.position"),
)


_BLOCKS = (
    Block(
        mark="# ",
        texts=(Message("Changing the files of your profile"),),
    ),
    Block(
        mark="",
        texts=(
            Message(
                "The [form]({form}) is shorter, and needs no account. This page is for those who would rather change "
                "the "
                "files themselves; you need no software and no knowledge of Git."
            ),
            Message(
                "Your profile is a folder of files on the forge: a website (GitHub) where every change is "
                "proposed, read, then accepted."
            ),
            Message("You cannot break anything: until the team agrees, the site stays as it is."),
            Message(
                "Would you rather not do this yourself? An e-mail to the team is enough; the address is in the "
                "site’s legal notice."
            ),
        ),
    ),
    Block(
        mark="## ",
        texts=(Message("Once"),),
    ),
    Block(
        mark="",
        texts=(
            Message("Open a free account on the forge and tell the team its name."),
            Message(
                "They write it into `owners` of your profile, with its number: this is how they know that a proposal "
                "comes from you."
            ),
        ),
    ),
    Block(
        mark="## ",
        texts=(Message("Step by step, in the browser"),),
    ),
    Block(
        mark=NUMBERED,
        texts=(
            Message(
                "At the bottom of your page, follow “Change this page”, and there “For those who know Git: the file "
                "itself” (or open `content/members/` on the forge, your folder, then `index.md`)."
            ),
            Message(
                "Click the pencil. The first time, the forge offers you a copy of your own: “Fork this "
                "repository”, accept."
            ),
            Message(
                "Change what is to the right of the colon; leave what is to the left. Free text stands below the "
                "second line `---`."
            ),
            Message("Click “Commit changes…”, say in one line what you changed, then “Propose changes”."),
            Message("Click “Create pull request”, and once more on the next page. Your proposal is made."),
            Message(
                "An automatic check reads it within a few minutes; the very first time, the team has to start "
                "it. Green tick: all is well."
            ),
            Message(
                "Red cross: each problem stands beside its line, under “Files changed”. Correct it with “…”, "
                "“Edit file”; the check starts again."
            ),
            Message("Somebody reads and accepts. The site is up to date shortly after."),
        ),
    ),
    Block(
        mark="",
        texts=(
            Message("With Git it is the usual way: fork, branch, `./site check --lang {lang}`, pull request."),
            Message(
                'For a first profile, `./site new member "Your name" --lang {lang}` prepares the folder, with '
                "each field explained."
            ),
            Message(
                "All fields are in the [guide](fields.{lang}.md); only four are needed: `name`, `kind`, "
                "`disciplines` and `tagline`."
            ),
        ),
    ),
    Block(
        mark="## ",
        texts=(Message("What the messages mean"),),
    ),
    Block(
        mark="",
        texts=(Message("File, line, field, what is wrong, then the way out:"),),
    ),
    Block(mark="", texts=(), quoted=True),
    Block(
        mark="",
        texts=(
            Message("A line that begins with “note” is a remark: it stops nothing."),
            Message(
                'Most mistakes come from a colon in a text. Put the text in quotes: `tagline: "Wood: bowls and vases"`.'
            ),
            Message(
                "The message then gives the line as it should be, to copy. A word as the site shows it "
                "(`Ceramics`, `Differdange`) is understood too, with a note that gives the short name."
            ),
        ),
    ),
    Block(
        mark="## ",
        texts=(Message("The other languages"),),
        several=True,
    ),
    Block(
        mark="",
        texts=(
            Message("`index.md` is in {language}. Beside it, only the translated texts stand in {others}."),
            Message("A missing language is no mistake. If {language} is not your language, the team will help."),
        ),
        several=True,
    ),
    Block(
        mark="## ",
        texts=(Message("Your pictures"),),
    ),
    Block(
        mark="- ",
        texts=(
            Message("As jpg, png, webp or avif, 12 MB at most, with a name without spaces or accents: `portrait.jpg`."),
            Message(
                "To add one: in your folder, “Add file”, “Upload files”; then name it in `portrait`, `logo` or `works`."
            ),
            Message("`alt` says what the picture shows, for those who do not see it."),
            Message(
                "A telephone often writes into a photo where it was taken, your home for example. Take that out "
                "first: on an iPhone, “Share”, “Options”, without “Location”; on Android, in the photo’s "
                "details, “Remove location”; on a computer, export the picture without its data. A photo that "
                "still has it is refused."
            ),
            Message("Show only what you have the right to show; `credit` names who made the picture."),
        ),
    ),
    Block(
        mark="## ",
        texts=(Message("Your consent"),),
    ),
    Block(
        mark="",
        texts=(
            Message(
                "Without `consent` there is no page. It carries the `date`, the `version` of the text you agreed "
                "to and, in `scope`, what you agree to:"
            ),
        ),
    ),
    Block(
        mark="- ",
        texts=(
            Message("`profile`: the page itself;"),
            Message("`pictures`: your pictures;"),
            Message(
                "`contact`: those of your contact details that `show` names: `email`, `phone`, `address`, one by one."
            ),
        ),
    ),
    Block(
        mark="",
        texts=(
            Message("Take a word out of `scope`, and from its next update the site no longer shows what it covered."),
            Message(
                "What is not shown can still be read in the file on the forge: do not write a number there that "
                "nobody should read."
            ),
        ),
    ),
    Block(
        mark="## ",
        texts=(Message("Pausing, leaving"),),
    ),
    Block(
        mark="",
        texts=(
            Message("For a pause, write `status: paused`."),
            Message(
                "To leave, delete your folder (“…”, “Delete directory”) and propose that change, or send a "
                "one-line e-mail; no reason is asked."
            ),
            Message(
                "Your page, your pictures and your entries in the search, the feeds and the open data vanish "
                "with the next update."
            ),
            Message("The forge’s history keeps older versions: ask the team to remove them there too."),
        ),
    ),
)


def text(*, lang: str, languages: Sequence[str]) -> str:
    """The guide in `lang`, for a site whose texts are in these languages, the first one first."""
    words = {
        "lang": lang,
        "form": f"members.{lang}.md",
        "language": _name(languages[0], lang),
        "others": ", ".join(f"`index.{tag}.md`" for tag in languages[1:]),
    }
    shown = [block for block in _BLOCKS if len(languages) > 1 or not block.several]
    return write(shown, words, quoted=[problem.sentence(lang) for problem in _TOLD], lang=lang)


def _name(tag: str, lang: str) -> str:
    """What a language is called in another."""
    from babel import Locale  # noqa: PLC0415 (nothing else of a build asks this)

    return Locale.parse(tag).get_language_name(lang) or tag
