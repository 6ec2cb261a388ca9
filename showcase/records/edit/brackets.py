"""What stands in braces or brackets, in one line or several: keys and items that come, go and move."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from showcase.records.edit import emit
from showcase.records.edit.places import Places
from showcase.records.edit.syntax import Mapping


class Brackets(Places):
    """Changes between brackets: what is not touched keeps its remarks, spaces and lines."""

    def flow_entries(self, old: Mapping, gone: Sequence[bool], more: dict[str, Any], order: Sequence[str]) -> None:
        spans = [(entry.key.start, entry.value.end) for entry in old.entries]
        left = [n for n, away in enumerate(gone) if not away]
        said = [emit.inline({key: value}, self.style)[1:-1] for key, value in more.items()]
        after = max((n for n in left), default=None)
        if more and left:
            place = order.index(next(iter(more)))
            keys = [entry.key.text for entry in old.entries]
            after = max((n for n in left if keys[n] in order and order.index(keys[n]) < place), default=None)
        self.between_brackets(spans, left, {after: said} if said else {})

    def between_brackets(
        self,
        spans: Sequence[tuple[int, int]],
        left: Sequence[int],
        more: dict[int | None, list[str]],
    ) -> None:
        """Take away what is not `left` between brackets; put `more` behind these places, None for the first."""
        if not left:
            said = ", ".join(text for texts in more.values() for text in texts)
            self.change(spans[0][0], spans[-1][1], said)
            return
        for n, (start, end) in enumerate(spans):
            if n in left:
                continue
            if n < left[-1]:  # with what follows it, up to the next
                following = spans[n + 1][0]
                self.change(start, following if not self.remark(end, following) else self._comma(end), "")
            else:
                before = spans[n - 1][1]
                if self.remark(before, start):
                    self.change(self._comma(before) - 1, self._comma(before), "")
                    self.change(start, end, "")
                else:
                    self.change(before, end, "")
        between = {self.text[a[1] : b[0]] for a, b in pairwise(spans)}
        comma = between.pop() if len(between) == 1 and not any("#" in one for one in between) else ", "
        for place, texts in more.items():
            at = spans[left[0]][0] if place is None else spans[place][1]
            said = "".join(f"{text}{comma}" if place is None else f"{comma}{text}" for text in texts)
            self.change(at, at, said)

    def _comma(self, at: int) -> int:
        """Behind the comma that follows a value."""
        return self.text.index(",", at) + 1
