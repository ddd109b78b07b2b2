"""The language that a site's readers are spoken to in: its words, its plurals, its dates, numbers and lists.

Words are gettext messages, English in the source; `locale/LANG/LC_MESSAGES/dateline.po` has the others. Dates,
numbers, lists and the names of countries are those of Unicode CLDR, by Babel. Digits are 0 to 9 in each language,
so that a figure is the same in every text and file.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.dates import parse_pattern
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import Translations

SOURCE = "en"
"""The language that messages are written in."""
DOMAIN = "dateline"
CATALOGUES = files("dateline") / "locale"


def message(text: str) -> str:
    """Mark a message where it is written; `Language.gettext` gives its translation where it is shown."""
    return text


def message_in(context: str, text: str) -> str:
    """The same for a message that only its context tells from another; `Language.pgettext` translates it."""
    return text


@dataclass(frozen=True, eq=False)
class Language:
    """A language: its code (BCP 47), what CLDR knows of it, and the messages."""

    code: str
    locale: Locale
    catalogue: NullTranslations = field(default_factory=NullTranslations, repr=False)
    _numbers: dict[float, str] = field(default_factory=dict, repr=False)
    _patterns: dict[str, str] = field(default_factory=dict, repr=False)
    _days: dict[tuple[str, date], str] = field(default_factory=dict, repr=False)

    @cached_property
    def rtl(self) -> bool:
        """Whether it is written from right to left."""
        return self.locale.text_direction == "rtl"

    @cached_property
    def english(self) -> bool:
        """Whether it is the language that messages are written in."""
        return self.locale.language == SOURCE

    @cached_property
    def gettext(self) -> Callable[[str], str]:
        """A function that gives a message, which must not be empty, in this language."""
        return self.catalogue.gettext

    def pgettext(self, context: str, message: str) -> str:
        """A message that means several things, as it means it in a context."""
        return self.catalogue.pgettext(context, message)

    def plural(self, one: str, many: str, count: int, **words: str) -> str:
        """A message about a number of things, with `%(num)s` in it and what else it names."""
        return self.catalogue.ngettext(one, many, count) % {"num": self.number(count), **words}

    def number(self, count: float) -> str:
        """“1,200”, “1 200”, “1.200”."""
        known = self._numbers.get(count)
        if known is None:
            known = self._numbers[count] = format_decimal(count, locale=self.locale)
        return known

    def decimal(self, number: float, digits: int) -> str:
        """A number with so many digits behind the point: “2.3”, “2,3”."""
        return format_decimal(round(number, digits), f"#,##0.{'0' * digits}", self.locale)

    def listed(self, words: Sequence[str]) -> str:
        """“A”, “A and B”, “A, B and C”."""
        return format_list(words, locale=self.locale) if words else ""

    @cached_property
    def comma(self) -> str:
        """What stands between the parts of a list without an “and”."""
        return self.pgettext("between the parts of a list", ", ")

    @cached_property
    def semicolon(self) -> str:
        """What stands between parts that may have commas in them."""
        return self.pgettext("between the parts of a list", "; ")

    def country(self, code: str) -> str:
        """“Syria” for SY; the code itself where nobody knows it."""
        return str(self.locale.territories.get(code, code))

    def name_of(self, code: str) -> str:
        """“Arabic” for ar: what another language is called in this one; its code where nobody knows it."""
        return str(self.locale.languages.get(code.partition("-")[0].lower(), code))

    def weekday(self, day: date) -> str:
        """“Wednesday”."""
        return str(self.locale.days["stand-alone"]["wide"][day.weekday()])

    def day(self, day: date) -> str:
        """“25 July 2018”."""
        return self._dated("day", day)

    def month(self, day: date) -> str:
        """“July 2018”."""
        return self._dated("month", day)

    def day_of_year(self, day: date) -> str:
        """“25 July”."""
        return self._dated("day of year", day)

    def month_name(self, day: date) -> str:
        """“July”."""
        return str(self.locale.months["stand-alone"]["wide"][day.month])

    def day_of_month(self, day: date) -> str:
        """“25”."""
        return self.pgettext("first day of a month", "1") if day.day == 1 else str(day.day)

    @cached_property
    def day_first(self) -> bool:
        """Whether dates begin with the day, so that two days of a month can share it: “25–29 July 2018”."""
        return self._pattern("day").startswith("d")

    def _dated(self, form: str, day: date) -> str:
        known = self._days.get((form, day))
        if known is None:
            known = self._days[form, day] = self._patterned(form, day)
        return known

    def _patterned(self, form: str, day: date) -> str:
        pattern = self._pattern(form)
        if day.day == 1 and pattern.startswith("d "):
            return self.day_of_month(day) + str(parse_pattern(pattern[1:]).apply(day, self.locale))
        return str(parse_pattern(pattern).apply(day, self.locale))

    def _pattern(self, form: str) -> str:
        """The pattern of a date, as CLDR writes it: a skeleton, or where a language has none, what is nearest."""
        if form not in self._patterns:
            skeletons = self.locale.datetime_skeletons
            whole = str(skeletons.get("yMMMMd") or self.locale.date_formats["long"])
            of_year, of_month = skeletons.get("MMMMd"), skeletons.get("yMMMM")
            known = {
                "day": whole,
                "day of year": str(of_year) if of_year else "d MMMM",
                "month": str(of_month) if of_month else "LLLL y",
            }
            self._patterns.update(known)
        return self._patterns[form]


@lru_cache
def language(code: str) -> Language:
    """The language of a site by its code, `fr-CA` as well as `fr`; English where there is no catalogue for it."""
    locale = _locale(code)
    known = _catalogue(locale.language) if locale else None
    if locale is None or known is None or code == SOURCE:
        return ENGLISH
    if locale.language == SOURCE:
        return Language(code, ENGLISH.locale)
    return Language(code, locale, known)


ENGLISH = Language(SOURCE, Locale.parse("en_GB"))
"""British dates, for the day comes first in most languages."""


def is_known(code: str) -> bool:
    """Whether the words of the interface are there in a language."""
    locale = _locale(code)
    return locale is not None and _catalogue(locale.language) is not None


def _locale(code: str) -> Locale | None:
    for each in (code, code.replace("_", "-").partition("-")[0]):
        try:
            return Locale.parse(each.replace("_", "-"), sep="-")
        except (UnknownLocaleError, ValueError, TypeError):
            continue
    return None


@lru_cache
def _catalogue(name: str) -> NullTranslations | None:
    """The messages of a language, out of its .po file; None where there is none."""
    if name == SOURCE:
        return NullTranslations()
    path = CATALOGUES / name / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.is_file():
        return None
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(path.read_bytes()), locale=name))
    compiled.seek(0)
    return Translations(compiled, DOMAIN)
