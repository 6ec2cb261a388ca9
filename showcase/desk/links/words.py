"""What is told of links: why one failed, and how a run ended."""

from showcase.schema.label import Message

WHY: dict[str, Message] = {
    "time": Message("no answer in time"),
    "name": Message("there is no such host"),
    "refused": Message("the host takes no connection"),
    "secure": Message("no secure connection can be made to it"),
    "private": Message("it leads into a private network"),
    "redirects": Message("it leads in a circle, or through too many addresses"),
    "form": Message("it leads to something that is no web address"),
    "broken": Message("the answer cannot be read"),
}
STATUS = Message("status {status}")


def why(reason: str, lang: str) -> str:
    """Why a link failed, in words: a key of `WHY`, or the status that was answered."""
    return WHY[reason].tell(lang) if reason in WHY else STATUS.tell(lang).format(status=reason)
