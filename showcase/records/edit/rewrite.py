"""Makes the text of a header say something else: each value that changes is replaced where it stands, all else stays.

What cannot be changed in place is written anew, the smallest part around it. The result is read again by whoever asks.
"""

from collections.abc import Sequence
from typing import Any

from showcase.records.edit import emit, lines, syntax
from showcase.records.edit.align import Items
from showcase.records.edit.brackets import Brackets
from showcase.records.edit.buffer import Change, apply
from showcase.records.edit.emit import Style
from showcase.records.edit.syntax import Entry, Listing, Mapping, Node, Scalar, value_of


def header(text: str, new: dict[str, Any], style: Style) -> list[Change]:
    """The changes by which the YAML of `text` says `new`."""
    root = syntax.parse(text)
    if root is None or not root.entries:
        said = "\n".join(emit.entry(key, value, 0, style) for key, value in new.items())
        end = len(text)
        return [Change(end, end, f"{said}\n")] if new else []
    rewriter = _Rewriter(text, style)
    if not _shares(root, new):  # also where nothing is left
        said = "".join(emit.entry(key, value, 0, style) + "\n" for key, value in new.items())
        return [Change(*rewriter.whole_lines(root.entries[0].key.start, root.end), said)]
    rewriter.mapping(root, new, flow=root.flow)
    return rewriter.changes


class _Rewriter(Brackets):
    """Gathers the changes of one text."""

    def value(self, old: Node, new: Any, column: int, *, flow: bool) -> bool:
        """Change a value in place; whether that could be done."""
        if isinstance(old, Scalar) and isinstance(new, str) and not old.absent and new:
            return self._scalar(old, new, column, flow=flow)
        if (
            isinstance(old, Mapping)
            and isinstance(new, dict)
            and (old.flow or _shares(old, new))
            and old.entries
            and new
        ):
            self.mapping(old, new, flow=flow or old.flow)
            return True
        if isinstance(old, Listing) and isinstance(new, list) and old.items and new:
            return self.listing(old, new, flow=flow or old.flow)
        return False

    def _scalar(self, old: Scalar, new: str, column: int, *, flow: bool) -> bool:
        if old.text == new:
            return True
        several = "\n" in self.text[old.start : old.end]
        if old.style in ("|", ">"):
            made = lines.block(self.text, old.start, old.end, new, column)
            if made is None:
                return False
            self.change(old.start, old.end, made)
            return True
        if several and (made := lines.folded(self.text, old.start, old.end, new, old.style)) is not None:
            self.change(old.start, old.end, made)
            return True
        if "\n" in new and not flow:
            return False
        quote = old.style
        if not quote and emit.as_text(old.text) and not emit.as_text(new):
            quote = self.style.quote
        self.change(old.start, old.end, emit.scalar(new, quote=quote, prefer=self.style.quote, flow=flow))
        return True

    def mapping(self, old: Mapping, new: dict[str, Any], *, flow: bool) -> None:
        before = value_of(old)
        for entry in old.entries:
            key = entry.key.text
            if key in new and (before.get(key) != new[key] or reordered(new[key])):
                self.entry(entry, new[key], flow=flow)
        gone = [key in before and key not in new for key in (entry.key.text for entry in old.entries)]
        known = {entry.key.text for entry in old.entries}
        more = [key for key in new if key not in known]
        if flow:
            self.flow_entries(old, gone, {key: new[key] for key in more}, list(new))
        else:
            self._without(old.entries, gone)
            left = [entry for entry, away in zip(old.entries, gone, strict=True) if not away]
            for key in more:
                self._with(left, key, new[key], list(new))

    def entry(self, old: Entry, new: Any, *, flow: bool) -> None:
        """Another value for a key: in its place, or all of it written anew."""
        start = self.line_start(old.key.start)
        column = old.key.start - start
        if self.value(old.value, new, column, flow=flow):
            return
        colon = self.text.index(":", old.key.end)
        if flow:
            self.change(colon + 1, max(old.value.end, colon + 1), " " + emit.inline(new, self.style))
            return
        self.anew(colon + 1, old.value, emit.after(new, column, self.style))

    def _without(self, entries: Sequence[Entry], gone: Sequence[bool]) -> None:
        left = [n for n, away in enumerate(gone) if not away]
        first = entries[0].key.start
        beside = bool(self.text[self.line_start(first) : first].strip())  # behind the dash of an item
        n = 0
        if beside and gone[0] and left:
            to = entries[left[0]].key.start
            end = entries[left[0] - 1].value.end
            if self.remark(self.line_end(end), to):
                to = self.line_end(end)
            self.change(first, to, "")
            n = left[0]
        for at in range(n, len(entries)):
            if gone[at]:
                self.change(*self.whole_lines(entries[at].key.start, entries[at].value.end), "")

    def _with(self, left: Sequence[Entry], key: str, value: Any, order: Sequence[str]) -> None:
        """A new key behind the last of those that come before it in the schema's order."""
        earlier = [e for e in left if e.key.text in order and order.index(e.key.text) < order.index(key)]
        column = self.column(left[0].key.start)
        said = emit.entry(key, value, column, self.style)
        if earlier:
            after = max(earlier, key=lambda one: order.index(one.key.text))
            self.insert_line(after.value.end, " " * column + said)
        else:
            first = left[0].key.start
            self.change(first, first, said + "\n" + " " * column)

    # lists

    def listing(self, old: Listing, new: list[Any], *, flow: bool) -> bool:
        origins = new.origins if isinstance(new, Items) else _origins(value_of(old), new)
        stays = _longest_rising(origins)
        if flow:
            return self._flow_items(old, new, origins, stays)
        if self.text[self.line_start(old.dashes[0]) : old.dashes[0]].strip():
            return False
        column = self.column(old.dashes[0])
        for n in range(len(old.items)):
            if n not in [origins[at] for at in stays]:
                start = self._remarks_above(old, n) if n in origins else old.dashes[n]
                self.change(*self.whole_lines(start, max(old.items[n].end, old.dashes[n] + 1)), "")
        last: int | None = None
        first = self._remarks_above(old, origins[stays[0]] or 0) if stays else self.line_start(old.dashes[0])
        braces = self._in_braces(old)
        for at, value in enumerate(new):
            origin = origins[at]
            if at in stays and origin is not None:
                self._item(old, origin, value, column)
                last = origin
                continue
            said = self._moved_item(old, origin, value, column, braces=braces)
            if last is None:
                self.change(first, first, said + "\n")
            else:
                self.insert_line(max(old.items[last].end, old.dashes[last] + 1), said)
        return True

    def _in_braces(self, old: Listing) -> bool | None:
        """Whether its mappings stand in braces; None where it has none."""
        forms = [item.flow for item in old.items if isinstance(item, Mapping)]
        return 2 * sum(forms) > len(forms) if forms else None

    def _item(self, old: Listing, n: int, new: Any, column: int) -> None:
        node = old.items[n]
        if value_of(node) == new and not reordered(new):
            return
        if not self.value(node, new, column, flow=isinstance(node, (Mapping, Listing)) and node.flow):
            self.anew(old.dashes[n], node, emit.item(new, column, self.style, braces=self._in_braces(old)))

    def _moved_item(self, old: Listing, origin: int | None, value: Any, column: int, *, braces: bool | None) -> str:
        """The lines of an item that came, or came from elsewhere in the list with its remarks."""
        if origin is None:
            return " " * column + emit.item(
                value, column, self.style, braces=braces if isinstance(value, dict) else None
            )
        part = _Rewriter(self.text, self.style)
        part._item(old, origin, value, column)
        start = self._remarks_above(old, origin)
        return apply(self.text, part.changes, start, self.line_end(max(old.items[origin].end, old.dashes[origin] + 1)))

    def _remarks_above(self, old: Listing, n: int) -> int:
        """Where the lines of an item begin: with the remarks right above it."""
        start = self.line_start(old.dashes[n])
        lowest = self.line_end(old.items[n - 1].end) + 1 if n else self.line_start(old.start)
        while start > lowest:
            above = self.line_start(start - 1)
            if not self.text[above:start].lstrip().startswith("#"):
                break
            start = above
        return start

    def _flow_items(self, old: Listing, new: list[Any], origins: Sequence[int | None], stays: Sequence[int]) -> bool:
        spans = [(item.start, item.end) for item in old.items]
        more: dict[int | None, list[str]] = {}
        last: int | None = None
        for at, value in enumerate(new):
            origin = origins[at]
            if at in stays and origin is not None:
                node = old.items[origin]
                if value_of(node) != value and not self.value(node, value, 0, flow=True):
                    self.change(node.start, node.end, emit.inline(value, self.style))
                last = origin
            elif origin is not None and value_of(old.items[origin]) == value:
                more.setdefault(last, []).append(self.text[slice(*spans[origin])])
            else:
                more.setdefault(last, []).append(emit.inline(value, self.style))
        self.between_brackets(spans, [o for at in stays if (o := origins[at]) is not None], more)
        return True


def _shares(old: Mapping, new: dict[str, Any]) -> bool:
    """Whether a key stays."""
    return any(entry.key.text in new for entry in old.entries)


def reordered(value: Any) -> bool:
    """Whether there are lists in a value whose items have other places, so that it must be looked into."""
    if isinstance(value, Items):
        return value.origins != list(range(len(value))) or any(map(reordered, value))
    return isinstance(value, dict) and any(map(reordered, value.values()))


def _origins(old: list[Any], new: list[Any]) -> list[int | None]:
    free = list(range(len(old)))
    found: list[int | None] = []
    for value in new:
        origin = next((n for n in free if old[n] == value), None)
        if origin is not None:
            free.remove(origin)
        found.append(origin)
    return found


def _longest_rising(origins: Sequence[int | None]) -> list[int]:
    """The places in the new list of the most items that stand in their old order."""
    best: list[tuple[int, int | None]] = []  # length of the longest run that ends here, and what is before it
    for at, origin in enumerate(origins):
        before = [
            (best[n][0], n) for n in range(at) if (o := origins[n]) is not None and origin is not None and o < origin
        ]
        length, last = max(before, default=(0, None), key=lambda one: one[0])
        best.append((length + 1 if origin is not None else 0, last))
    end: int | None = max(range(len(best)), key=lambda n: best[n][0], default=None)
    found: list[int] = []
    while end is not None and best[end][0]:
        found.insert(0, end)
        end = best[end][1]
    return found
