"""How templates become Python: as Jinja does it, without the ceremony round calls that our templates have no use for.

Jinja asks at every call whether what is called wants the context, and wraps what a macro returns several times over. No
global of ours wants a context and escaping is always on, so a call is a call. Refuses what would need the ceremony:
`import … with context`, and macros that take what they do not name.
"""

import re
from collections.abc import Callable, Iterable, MutableMapping
from functools import cached_property, partial
from keyword import iskeyword
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.ext import Extension
from markupsafe import Markup, escape

OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
}
# How far lines are indented, and end tags that no browser needs: what follows them ends the element just as well
# (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags).
_SPARED = re.compile(r"^[ \t]+|</(?:li|dt|dd|option)>", re.MULTILINE)


html: Callable[[str], Markup] = partial(
    str.__new__, Markup
)  # as Markup(text), without asking whether the text has a say in it


def write(value: object) -> str:
    """What `{{ value }}` writes: HTML as it is, anything else escaped."""
    if type(value) is Markup:
        return value
    # Most texts have nothing to escape, and to see that is quicker than to make Markup of them.
    if type(value) is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):
        return value
    return escape(value)


class Compiler(CodeGenerator):
    """Writes the Python of one template. What it overrides is named by Jinja."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self.writeline("from showcase.pages.jinja_compiler import html, write")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: object) -> None:  # noqa: ARG002
        self.write("write(")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802, FBT001, FBT002
        self._allow((argument.key for argument in node.kwargs), node.lineno)
        self.visit(node.node, frame)
        self.write("(")
        given = [("", part) for part in (*node.args, *node.kwargs)]
        for star, part in (*given, ("*", node.dyn_args), ("**", node.dyn_kwargs)):
            if part is not None:
                self.write(star)
                self.visit(part, frame)
                self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:  # noqa: ARG002
        """A macro as a Python function with its own names, so that Python puts arguments in their places."""
        names = [argument.name for argument in macro_ref.node.args]
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            self.fail("a macro names all that it takes", macro_ref.node.lineno)
        self._allow(names, macro_ref.node.lineno)
        taken = [f"{name}=missing" for name in names]
        if macro_ref.accesses_caller and "caller" not in names:
            names.append("caller")
            taken.append("caller=environment.undefined('No caller defined', name='caller')")
        self.write(f"lambda {', '.join([*taken, '*', 'macro=macro'])}: html(macro({', '.join(names)}))")

    def _allow(self, names: Iterable[str], line: int) -> None:
        for name in names:
            if iskeyword(name) or name in ("macro", "html"):
                self.fail(f"an argument cannot be named {name}: Python keeps the word for itself", line)

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if node.with_context:
            self.fail("macros see nothing of the page but what they are given", node.lineno)
        self.write("environment.module(")
        self.visit(node.template, frame)
        self.write(")")


class Sparing(Extension):
    """Leaves out of templates what is for those who read them, not for those who read pages."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002
        return _SPARED.sub("", source)


class Environment(jinja2.Environment):
    """Gives all templates the same globals: looking for what a template may have of its own costs a third of a page."""

    code_generator_class = Compiler

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.add_extension(Sparing)
        self.newstyle_gettext = True  # texts with values escape these; the functions themselves are ours

    def make_globals(self, _d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        return self.globals

    @cached_property
    def _modules(self) -> dict[str, TemplateModule]:
        return {}

    def module(self, name: str) -> TemplateModule:
        """The macros of a template: they see nothing of the page, so they are the same wherever they are imported."""
        if name not in self._modules:
            self._modules[name] = self.get_template(name).module
        return self._modules[name]

    def macro(self, template: str, name: str) -> Callable[..., Markup]:
        """One of them."""
        macro: Callable[..., Markup] = getattr(self.module(template), name)
        return macro
