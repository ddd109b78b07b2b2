from pathlib import Path

from dateline.publish.theme import linked, theme_dir, theme_dirs


def test_the_theme_that_comes_with_dateline_is_found() -> None:
    assert (theme_dir() / "assets").is_dir()


def test_the_sites_own_theme_comes_first_and_the_same_folder_counts_once(tmp_path: Path) -> None:
    assert theme_dirs(tmp_path) == (tmp_path.resolve(), theme_dir().resolve())
    assert theme_dirs(tmp_path / "missing") == theme_dirs(None) == theme_dirs(theme_dir())


def test_of_two_assets_of_one_name_the_sites_own_is_linked(tmp_path: Path) -> None:
    own, other = tmp_path / "own/assets", tmp_path / "other/assets"
    for folder in (own, other):
        folder.mkdir(parents=True)
    (own / "b.css").write_text("own")
    (other / "b.css").write_text("other")
    (other / "a.css").write_text("other")
    (other / "a.js").write_text("")
    addresses = list(linked([own.parent, other.parent], ".css"))
    assert [address.partition("?")[0] for address in addresses] == ["assets/a.css", "assets/b.css"]
    only_own = list(linked([own.parent], ".css"))
    assert addresses[1:] == only_own
    (own / "b.css").write_text("changed")
    assert list(linked([own.parent], ".css")) != only_own
