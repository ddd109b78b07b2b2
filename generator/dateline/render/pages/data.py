"""The page of the data: what there is to download, under which licence, and what every field means."""

from markupsafe import Markup

from dateline.render.data import PARTS, SUMS, TABLES, described, dictionary
from dateline.render.language import Language
from dateline.render.markup import outside
from dateline.render.parts import Parts
from dateline.render.wording import counts


def data_body(parts: Parts) -> str:
    """The files, how large they are, how to check them, and what their fields mean."""
    site = parts.site
    licence = site.settings.licence
    files = [(parts.root + file.path, file, size(site.language, file.size)) for file in described(site)]
    return site.template("data.html").render(
        root=parts.root,
        files=files,
        sums=f"{parts.root}data/{SUMS}",
        count=counts.events(site.language, len(site.events)),
        licence=outside(licence.path, licence.title) if licence else Markup(),
        tables=TABLES,
        dictionary=dictionary(site.language),
        parts=PARTS,
    )


def size(language: Language, count: int) -> str:
    """A number of bytes in words: “812 bytes”, “14 kB”, “2.3 MB”."""
    if count < 1000:
        return language.plural("%(num)s byte", "%(num)s bytes", count)
    if count < 1_000_000:
        return language.gettext("%(size)s kB") % {"size": language.number(round(count / 1000))}
    return language.gettext("%(size)s MB") % {"size": language.decimal(count / 1_000_000, 1)}
