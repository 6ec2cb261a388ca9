"""The members' guide: how a profile is changed by the form of the site, on one screen, in one language."""

from collections.abc import Sequence

from showcase.derive.guide import NUMBERED, Block, write
from showcase.schema.label import Message

_BLOCKS = (
    Block(mark="# ", texts=(Message("Changing your profile"),)),
    Block(
        mark="",
        texts=(
            Message("You need no account, no software, and no knowledge of anything but your own work."),
            Message("You cannot break anything: until the team agrees, the site stays as it is."),
        ),
    ),
    Block(mark="", texts=(Message("![The link on a page, the form, and how it is sent]({picture})"),)),
    Block(
        mark=NUMBERED,
        texts=(
            Message(
                "At the bottom of your page, follow “Change this page”. No page yet? “Add yourself”, under “Join”."
            ),
            Message(
                "Change what you like; what you leave alone stays as it is. A mistake is named where it stands, with "
                "the "
                "way to put it right."
            ),
            Message(
                "Choose pictures from your device, and say in one sentence what each shows. Where they were taken is "
                "removed before they leave it."
            ),
            Message(
                "Look at “How it will look”, then choose “Send it by e-mail or message”: your device makes one small "
                "file, "
                "which you share or attach. With an account on the forge, take the second button, and confirm the page "
                "that opens."
            ),
            Message("The team reads it and answers you. The site is up to date shortly after."),
        ),
    ),
    Block(mark="## ", texts=(Message("Good to know"),)),
    Block(
        mark="- ",
        texts=(
            Message("What you typed stays in your browser until you send it or throw it away."),
            Message(
                "E-mail, telephone and address are shown only if you tick them. Others can read the files of the site: "
                "write no number there that nobody should see."
            ),
            Message("Without your consent there is no page. You can take it back at any time, by an e-mail."),
            Message(
                "For a pause, choose the status “Paused”. To leave, an e-mail of one line is enough: page, pictures "
                "and "
                "entries vanish with the next update, and from the forge’s history if you ask for it."
            ),
            Message(
                "Once a year you get a link that asks whether your page is still right: one tap, and it is answered."
            ),
        ),
    ),
    Block(
        mark="",
        texts=(Message("One language is enough; above the form you choose in which one you write."),),
        several=True,
    ),
    Block(
        mark="",
        texts=(
            Message("An e-mail to the team does as well; the address is in the site’s legal notice."),
            Message("Would you rather change the files themselves? [This is how](files.{lang}.md)."),
        ),
    ),
)


def text(*, lang: str, languages: Sequence[str]) -> str:
    """The guide in `lang`, for a site whose texts are in these languages."""
    shown = [block for block in _BLOCKS if len(languages) > 1 or not block.several]
    return write(shown, {"lang": lang, "picture": f"pictures/guide/{lang}.webp"}, lang=lang)
