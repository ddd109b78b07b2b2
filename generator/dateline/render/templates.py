"""The templates of the theme, with their words in the language of the site.

`{% trans %}…{% endtrans %}` is translated when a template is compiled, once for all pages: a site has one language,
and looking words up on each page would make it slower. Messages are marked as Jinja's own extension has them, so
that Babel finds them; plurals are made in Python, where numbers are.
"""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup, escape

from dateline.render.language import Language, is_known

_HELD = re.compile(r"%\((\w+)\)s")


class Translated(Extension):
    """`{% trans name=value %}words with {{ name }}{% endtrans %}`, in the language of the environment."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.tags = {"trans"}

    def parse(self, parser: Parser) -> nodes.Node:
        """The words in the site's language, with the values between them."""
        line = next(parser.stream).lineno
        values = self._values(parser)
        words = self._words(parser)
        translate = cast(Callable[[str], str], self.environment.globals["_"])
        pieces = _HELD.split(translate(words))
        output: list[nodes.Expr] = [
            values.get(piece, nodes.Name(piece, "load", lineno=line))
            if number % 2
            else nodes.TemplateData(piece.replace("%%", "%"), lineno=line)
            for number, piece in enumerate(pieces)
        ]
        return nodes.Output(output, lineno=line)

    def _values(self, parser: Parser) -> dict[str, nodes.Expr]:
        values = {}
        while parser.stream.current.type != "block_end":
            name = parser.stream.expect("name").value
            parser.stream.expect("assign")
            values[name] = parser.parse_expression()
            parser.stream.skip_if("comma")
        parser.stream.expect("block_end")
        return values

    def _words(self, parser: Parser) -> str:
        """The message: the text up to the end, with `%(name)s` for each value."""
        words = ""
        while True:
            token = next(parser.stream)
            if token.type == "data":
                words += token.value.replace("%", "%%")
            elif token.type == "variable_begin":
                words += f"%({parser.stream.expect('name').value})s"
                parser.stream.expect("variable_end")
            elif token.type == "block_begin":
                parser.stream.expect("name:endtrans")
                return words
            else:
                parser.fail("a message ends with {% endtrans %}", token.lineno)


def environment(theme_dirs: Iterable[Path], language: Language, site: str) -> Environment:
    """The templates of a theme in a language; `site` is the language that the pages around them say they are in."""
    made = Environment(
        loader=FileSystemLoader([folder / "dateline" for folder in theme_dirs]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=[Translated],
    )
    made.globals |= {
        "_": language.gettext,
        "comma": escape(language.comma),
        "semicolon": escape(language.semicolon),
    }
    made.globals["spoken"] = Markup() if is_known(site) else Markup(' lang="en" dir="ltr"')
    made.filters["number"] = language.number
    made.filters["listed"] = language.listed
    return made
