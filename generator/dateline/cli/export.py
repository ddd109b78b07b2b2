"""`dateline export`: the data of a site, the same bytes as in the published site."""

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.site import site_option
from dateline.errors import DatelineError

if TYPE_CHECKING:
    from dateline.render import Site


@click.command()
@site_option
@click.argument("form", metavar="FORMAT")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, allow_dash=True),
    default="-",
    help="A file, a folder to put it into, or - for standard output.",
)
@click.option("--place", metavar="ID", help="Only what happened at or in this place.")
@click.option("--actor", metavar="ID", help="Only what this actor did, or what was done to it.")
def export(site: Path, form: str, output: Path, place: str | None, actor: str | None) -> None:
    """Write the data of the site in FORMAT, byte for byte as the published site has it.

    FORMAT is json, csv, quotes, articles, places, actors, geojson, ics, atom, jsonfeed, corrections-atom,
    corrections-jsonfeed, timelinejs, jsonld, datapackage or checksums; or all, which fills a folder. Of one place
    or actor there is csv, geojson, ics and atom.
    """
    files = _of_part(site, form, place, actor) if place or actor else _of_site(site, form)
    if form == "all" and (str(output) == "-" or output.is_file()):
        raise DatelineError("all is many files: name a folder for them with -o")
    for name, data in files.items():
        if str(output) == "-":
            click.echo(data, nl=False)
        else:
            _write(output / name if form == "all" or output.is_dir() else output, data)


def _of_site(folder: Path, form: str) -> dict[str, bytes]:
    """The file of a format by its name, or all of them."""
    from dateline.render.data import FORMATS, PACKAGE, SUMS, data_files

    late = {"datapackage": PACKAGE, "checksums": SUMS}
    _known(form, [*FORMATS, *late, "all"], "format")
    site = _read(folder)
    if form in FORMATS:
        return {FORMATS[form].file: FORMATS[form].make(site)}
    files = {path.rpartition("/")[2]: data for path, data in data_files(site)}
    return files if form == "all" else {late[form]: files[late[form]]}


def _of_part(folder: Path, form: str, place: str | None, actor: str | None) -> dict[str, bytes]:
    """The file of a format of one place or actor, or all of them."""
    from dateline.render.data import PARTS, part

    if place and actor:
        raise DatelineError("there is no data of a place and an actor together: leave out --place or --actor")
    _known(form, [*PARTS, "all"], "format of one place or actor")
    site = _read(folder)
    kind, id = ("places", place) if place else ("actors", actor)
    assert id
    _known(id, site.places if place else site.actors, "place with events" if place else "actor with events")
    files = {path.rpartition("/")[2]: data for path, data in part(site, kind, id)}
    return files if form == "all" else {f"{id}.{form}": files[f"{id}.{form}"]}


def _known(given: str, names: list[str], what: str) -> None:
    """An error that says what may have been meant, where a name is not one of those."""
    if given in names:
        return
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    close = process.extractOne(given, names, scorer=OSA.normalized_similarity, score_cutoff=0.5)
    hint = f"did you mean {close[0]}?" if close else f"there are {', '.join(names[:20])}"
    raise DatelineError(f'"{given}" is no {what} ({hint})')


def _read(folder: Path) -> "Site":
    """The site as the plugin reads it."""
    from dateline.publish.configured import site_at

    gc.disable()  # As in a build: there is much to hold, and nothing to collect.
    site = site_at(folder)
    if errors := sum(problem.is_error for problem in site.content.problems):
        click.echo(f"{errors} {'file has' if errors == 1 else 'files have'} errors; see dateline check", err=True)
    return site


def _write(path: Path, data: bytes) -> None:
    from dateline.files.atomic import write_atomically

    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, data)
