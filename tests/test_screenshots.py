"""The pictures of the manual: each is there, is shown, and is small."""

import re

from tests.screenshots import IMAGES, PICTURES, ROOT


def test_every_picture_is_in_the_manual_and_is_small() -> None:
    shown = re.findall(r"!\[[^]]+\]\(images/([\w-]+)\.webp\)", (ROOT / "docs/pages.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(picture.name for picture in PICTURES)
    assert {path.stem for path in IMAGES.glob("*.webp")} == set(shown)
    assert all(path.stat().st_size <= 60_000 for path in IMAGES.glob("*.webp"))
