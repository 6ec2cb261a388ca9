"""Where the files of a record say what: a changed normal form is spread over them as the record is written already."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from showcase.records.edit.align import Items
from showcase.records.edit.meaning import Meaning
from showcase.schema.record import Part
from showcase.schema.shape import Shape, shapes
from showcase.schema.text import Translated

Data = dict[str, Any]


class Held(NamedTuple):
    """What the main file says, None for nothing, and what those of other languages say."""

    main: Any
    others: Mapping[str, Any]

    def at(self, key: str | int | None) -> "Held":
        """The same of a key or an item."""
        if key is None:
            return Held(None, {})
        return Held(
            _at(self.main, key),
            {lang: one for lang, all_ in self.others.items() if (one := _at(all_, key)) is not None},
        )


def _at(value: Any, key: str | int) -> Any:
    if isinstance(key, int):
        return value[key] if isinstance(value, list) and key < len(value) else None
    return value.get(key) if isinstance(value, dict) else None


class Habits(NamedTuple):
    """How a record says texts in other languages: whether in files of their own; also those inside of its fields."""

    files: bool
    files_inside: bool


def habits(model: type[Part], held: Held, *, yaml: bool, first: bool) -> Habits:
    """What most texts of a record do. `yaml`: its main file is YAML; `first`: it is in the site's first language."""
    mapped = {True: 0, False: 0}
    for inside in _mapped(model, held.main):
        mapped[inside] += 1
    filed = {True: 0, False: 0}
    for data in held.others.values():
        for value in data.values():
            filed[not isinstance(value, str)] += 1
    files = filed[False] > mapped[False] or (filed[False] == mapped[False] == 0 and not yaml)
    inside = filed[True] > mapped[True] if filed[True] or mapped[True] else False
    return Habits(first and files, first and inside)


def _mapped(model: type[Part], data: Any, *, inside: bool = False) -> Iterator[bool]:
    """For each text that stands as a mapping by language in the main file: whether it is inside of a field."""
    known = shapes(model)
    for key, value in data.items() if isinstance(data, dict) else ():
        shape = known[key][1] if key in known else Shape()
        for one in value if isinstance(value, list) else [value]:
            if isinstance(shape.mark, Translated) and isinstance(one, dict):
                yield inside or shape.many
            elif shape.part:
                yield from _mapped(shape.part, one, inside=True)


class Spread:
    """Spreads the changes of one record. `there`: the languages of files that there are."""

    def __init__(
        self, base: str, languages: Sequence[str], there: Sequence[str], habits: Habits, meaning: Meaning
    ) -> None:
        self.base, self.languages, self.there = base, languages, there
        self.habits, self.meaning = habits, meaning

    def mapping(self, model: type[Part], held: Held, old: Data, new: Data, *, files: bool | None = None) -> Held:
        """What each file says of a mapping whose normal form was `old` and is `new`.

        `files`: whether texts go into files of their own; None at the top, where it depends on the field.
        """
        main: Data = {}
        others: dict[str, Data] = {lang: {} for lang in held.others}
        known = shapes(model)
        for key in [*known, *(key for key in (*_keys(held.main), *new) if key not in known)]:
            here = held.at(key)
            if old.get(key) != new.get(key):
                here = self._field(model, key, here, old.get(key), new.get(key), files=files)
            if here.main is not None:
                main[key] = here.main
            for lang, value in here.others.items():
                others.setdefault(lang, {})[key] = value
        return Held(main, others)

    def _field(self, model: type[Part], key: str, held: Held, old: Any, new: Any, *, files: bool | None) -> Held:
        shape = shapes(model)[key][1] if key in shapes(model) else Shape()
        if new is None:
            return Held(None, {})
        if isinstance(shape.mark, Translated) and not shape.many and isinstance(new, dict):
            return self._text(held, new, self._at_top if files is None else lambda _: files)
        if isinstance(shape.mark, Translated) and shape.many and isinstance(new, list):
            return self._texts(model, key, held, old, new)
        if shape.part and not shape.many and isinstance(new, dict):
            inside = self._inside(shape.part, held, files=files)
            found = self.mapping(shape.part, held, old if isinstance(old, dict) else {}, new, files=inside)
            return Held(found.main, {lang: data for lang, data in found.others.items() if data})
        if shape.part and shape.many and isinstance(new, list):
            return self._parts(model, key, shape.part, held, old, new, files=files)
        return self._fact(model, key, shape, held, new)

    # texts

    def _may_have_file(self, lang: str) -> bool:
        return lang != self.base

    def _at_top(self, lang: str) -> bool:
        """Whether a text that nothing is said of yet in `lang` goes into its file."""
        return lang in self.there or self.habits.files

    def _text(self, held: Held, new: Mapping[str, str], files: Any) -> Held:
        """Each text where that language has it; one in another language where such texts are."""
        mapped = held.main if isinstance(held.main, dict) else {} if held.main is None else {self.base: held.main}
        main: dict[str, str] = {}
        others: dict[str, str] = {}
        for lang in sorted(new, key=self._order):
            if lang in mapped or lang == self.base:
                main[lang] = new[lang]
            elif lang in held.others or (not isinstance(held.main, dict) and self._may_have_file(lang) and files(lang)):
                others[lang] = new[lang]
            else:
                main[lang] = new[lang]
        if main.keys() == {self.base} and not isinstance(held.main, dict):
            return Held(main[self.base], others)
        return Held(main or None, others)

    def _order(self, lang: str) -> int:
        return self.languages.index(lang) if lang in self.languages else len(self.languages)

    def _texts(self, model: type[Part], key: str, held: Held, old: Any, new: list[Any]) -> Held:
        """A list of texts: one file of a language has as many items as the main one, empty where it says nothing."""
        before = old if isinstance(old, list) else []
        origins = self.meaning.origins(model, key, before, new)
        mapped = {lang for one in held.main or () if isinstance(one, dict) for lang in one}
        main: list[Any] = []
        others: dict[str, list[str]] = {lang: [] for lang in self.languages if lang != self.base}
        for value, origin in zip(new, origins, strict=True):
            if not isinstance(value, dict):
                return Held(Items(new, origins), {})
            found = self._text(
                held.at(origin), value, lambda lang: lang in held.others or (lang not in mapped and self._at_top(lang))
            )
            said = dict(found.others)
            if found.main is None:  # the main file must name every item
                first = min(said, key=self._order, default="")
                found = Held({first: said.pop(first)} if first else "", {})
            main.append(found.main)
            for lang, texts in others.items():
                texts.append(said.get(lang, ""))
        return Held(Items(main, origins), {lang: Items(texts, origins) for lang, texts in others.items() if any(texts)})

    # parts

    def _inside(self, model: type[Part], held: Held, *, files: bool | None) -> bool:
        """Whether texts in a field go into files: as those that are there do, else as most of the record."""
        if files is not None:
            return files
        if any(_mapped_in(model, held.main)):
            return False
        return bool(held.others) or self.habits.files_inside

    def _parts(
        self, model: type[Part], key: str, part: type[Part], held: Held, old: Any, new: list[Any], *, files: bool | None
    ) -> Held:
        before = old if isinstance(old, list) else []
        origins = self.meaning.origins(model, key, before, new)
        inside = self._inside(part, held, files=files)
        main: list[Any] = []
        others: dict[str, list[Data]] = {}
        for at, (value, origin) in enumerate(zip(new, origins, strict=True)):
            if not isinstance(value, dict):
                return Held(Items(new, origins), {})
            was = before[origin] if origin is not None else {}
            found = self.mapping(part, held.at(origin), was, value, files=inside)
            main.append(found.main)
            for lang, data in found.others.items():
                others.setdefault(lang, [{} for _ in range(at)])
                others[lang].append(data)
            for lang in others.keys() - found.others.keys():
                others[lang].append({})
        return Held(Items(main, origins), {lang: Items(all_, origins) for lang, all_ in others.items() if any(all_)})

    # facts

    def _fact(self, model: type[Part], key: str, shape: Shape, held: Held, new: Any) -> Held:
        """A fact stands in the main file; where another says it too, it says the same."""
        raw = held.main
        if isinstance(new, list) and isinstance(raw, list) and key in shapes(model):
            read = [self.meaning.key(model, key, one) for one in raw]
            origins = self.meaning.origins(model, key, read, new)
            made: Any = Items(
                [
                    raw[o] if o is not None and read[o] == value else value
                    for value, o in zip(new, origins, strict=True)
                ],
                origins,
            )
        elif shape.keys and isinstance(new, dict) and isinstance(raw, dict):
            words = {self.meaning.key(model, key, {word: value}).popitem()[0]: word for word, value in raw.items()}
            made = {words.get(name, name): value for name, value in new.items()}
        elif (
            raw is not None
            and not isinstance(raw, (dict, list))
            and key in shapes(model)
            and self.meaning.key(model, key, raw) == new
        ):
            made = raw
        else:
            made = new
        return Held(made, dict.fromkeys(held.others, made))


def _keys(data: Any) -> Sequence[str]:
    return list(data) if isinstance(data, dict) else []


def _mapped_in(model: type[Part], value: Any) -> Iterator[bool]:
    for one in value if isinstance(value, list) else [value]:
        for _ in _mapped(model, one, inside=True):
            yield True
