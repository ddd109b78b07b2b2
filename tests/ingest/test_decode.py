import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import Problem
from dateline.ingest.decode import Decoded, decode
from dateline.ingest.text import SIZE_LIMIT

ENGLISH = (
    "The mayor’s office said that “nobody” was hurt – but the bridge stays closed…\nResidents walk to the market.\n"
)
RUSSIAN = "Мост был закрыт после наводнения, сообщили в мэрии. Жители старого квартала идут пешком через город.\n"
ARABIC = "أغلق الجسر بعد الفيضانات التي ضربت المدينة يوم الأحد، وقال رئيس البلدية إن أحدا لم يصب بأذى.\n"
JAPANESE = "橋は日曜日の洪水の後に閉鎖されたと市長が述べた。旧市街の住民は歩かなければならなかった。\n"
SPANISH = "El puente fue cerrado después de la inundación del domingo, dijo la alcaldía. ¿Qué pasará mañana?\n" * 4
POLISH = "Most został zamknięty po powodzi, powiedział burmistrz. Mieszkańcy musieli iść pieszo.\n" * 4


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        (SPANISH.encode(), SPANISH, None),
        (codecs.BOM_UTF8 + ARABIC.encode(), ARABIC, None),
        (codecs.BOM_UTF16_LE + ARABIC.encode("utf-16-le"), ARABIC, "utf-16"),
        (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16"),
        (ENGLISH.encode("cp1252"), ENGLISH, "cp1252"),
        (SPANISH.encode("latin-1"), SPANISH, "cp1252"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251"),
        (RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8_r"),
        (ARABIC.encode("cp1256"), ARABIC, "cp1256"),
        (JAPANESE.encode("shift_jis"), JAPANESE, "cp932"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree", None),
    ],
)
def test_a_source_in_whatever_encoding(raw, text, encoding):
    assert decode("a.txt", raw) == Decoded(text, encoding)


def test_few_letters_beyond_ascii_in_a_long_text_are_all_that_is_looked_at():
    padding = "The council discussed the budget for schools and roads at length.\n" * 400
    assert decode("a.txt", (padding + RUSSIAN + padding).encode("cp1251")) == Decoded(
        padding + RUSSIAN + padding, "cp1251"
    )


UNREADABLE = {
    "nothing": (b"", "E101", 0),
    "blanks": (b" \r\n\t\n", "E101", 0),
    "a byte order mark alone": (codecs.BOM_UTF8, "E101", 0),
    "blanks in UTF-16": ("\ufeff \n".encode("utf-16-le"), "E101", 0),
    "NUL": (b"PK\x03\x04\x00\x00", "E102", 0),
    "control characters": (b"\x01\x02\x03 abc", "E102", 0),
    "noise": (bytes(range(1, 256)) * 3, "E102", 0),
    "UTF-16 cut short": ("\ufeffbridge".encode("utf-16-le")[:-1], "E102", 0),
    "UTF-32": ("bridge".encode("utf-32"), "E102", 0),
    "UTF-16 without a mark": ("bridge".encode("utf-16-le"), "E102", 0),
    "too little to tell by": ("café".encode("latin-1"), "E102", 0),
    "two encodings fit": (POLISH.encode("cp1250"), "E102", 0),
    "UTF-8 with a fault": (b"one\n" + SPANISH.encode().replace(b"\xc3\xb3", b"\xc3", 1), "E102", 2),
    "too large": (b"x" * (SIZE_LIMIT + 1), "E103", 0),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_is_not_text_or_in_doubt(case):
    raw, code, line = UNREADABLE[case]
    problem = decode("a.txt", raw)
    assert isinstance(problem, Problem)
    assert (problem.path, problem.code, problem.line) == ("a.txt", code, line)


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_problem(raw):
    decoded = decode("a.txt", raw)
    assert isinstance(decoded, Problem) or decoded.text.strip()


@given(st.text(min_size=1).filter(lambda text: text.isprintable() and text.strip("\ufeff ")))
def test_utf8_is_read_as_it_was_written(text):
    assert decode("a.txt", text.encode()) == Decoded(text.removeprefix("\ufeff"), None)
