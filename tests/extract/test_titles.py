"""Titles: who did what to whom, where, in the words of the sentence and without its judgements."""

from collections.abc import Callable

import pytest

from dateline.extract.titles import beside, compose
from dateline.merge import deed_title
from dateline.model import Deed, Mention

TITLED = [
    ("Fri Jul 1 2016 Forty soldiers were killed in Homs.", "Forty soldiers killed in Homs"),
    ("A 50 kg bomb exploded in Homs on Friday.", "Bomb explodes in Homs"),
    ("Two miners who died in Homs on Friday were brothers.", "Two miners died in Homs"),
    ("Islamic State massacred more than 200 people in Homs on Wednesday.",
     "Islamic State massacres more than 200 people in Homs"),
    ("Islamic State militants and rebels clashed near Homs on Friday.", "Islamic State and rebels clash near Homs"),
    ("Rebels launched an offensive on Islamic State near Homs on Friday.",
     "Rebels launch offensive on Islamic State near Homs"),
    ("Soldiers took control of Homs on Friday.", "Government forces of Syria take control of Homs"),
    ("Syrian government forces shelled Homs on Friday.", "Syrian government forces shell Homs"),
    ("A bomb killed six people in Homs on Friday.", "Bomb kills six people in Homs"),
    ("A bloody attack on the market killed six people in Homs on Friday.", "Attack kills six people in Homs"),
    ("An air raid killed six people in Homs on Friday.", "Air raid kills six people in Homs"),
    ("Wichita police said two men were shot dead on Friday.", "Two men shot dead in Wichita"),
    ("Rebels kidnapped him in Homs on Friday.", "Rebels kidnap man in Homs"),
    ("Clashes between rebels and militias erupted in Homs on Friday.", "Clashes between rebels and militias in Homs"),
    ("A battle with rebels raged in Homs on Friday.", "Battle involving rebels in Homs"),
    ("SANA reported an attack on Homs on Saturday.", "Attack on Homs"),
    ("Villagers fled from Homs to Aleppo on Friday.", "Civilians flee from Homs to Aleppo"),
    ("Hundreds of people marched through Homs on Friday.", "Hundreds march through Homs"),
    ("A former mayor was sentenced to six years in prison in Homs on Friday.",
     "Former mayor sentenced to six years in Homs"),
    ("A woman was found dead in Homs on Friday.", "Woman found dead in Homs"),
    ("An overcrowded bus plunged into a gorge near Homs on Friday.", "Bus plunges near Homs"),
    ("Six people were killed in a stampede in Homs on Friday.", "Six people killed in stampede in Homs"),
    ("A two-day strike of teachers began in Homs on Friday.", "Strike of teachers in Homs"),
    ("The river burst its banks in Homs on Friday.", "River bursts its banks in Homs"),
    ("Parliament voted in Homs on Friday to abolish the tax.", "Parliament votes to abolish tax in Homs"),
    ("Gunmen burned down the market in Homs on Friday.", "Gunmen burn down market in Homs"),
    ("Forty rebels killed in Homs on Friday.", "Forty rebels killed in Homs"),
    ("The bishop condemned the murder of a priest in Homs on Friday.", "Murder of priest in Homs"),
    ("A hospital in Homs pronounced a woman dead on Friday.", "Woman pronounced dead in Homs"),
    ("A farmer accidentally shot himself in Homs on Friday.", "Farmer shoots himself in Homs"),
    ("Anna Rivers killed two people in Homs on Friday.", "Two people killed in Homs"),
    ("Man shot and killed in Homs on Friday.", "Man shot in Homs"),
    ("The judge's murder in Homs on Friday shocked the country.", "Murder of judge in Homs"),
    ("An air raid killed six people in rebel-held Homs on Friday.", "Air raid kills six people in Homs"),
]  # fmt: skip
KILL = Deed("kill", "six people", "killed", is_noun=False)
COMPOSED = [
    (KILL, ["people"], ["Homs"], None, "Six people killed in Homs"),
    (KILL, ["Islamic State"], ["Homs"], None, "Islamic State kills six people in Homs"),
    (KILL, ["rebels", "soldiers", "gunmen"], [], None, "Rebels and soldiers kill six people"),
    (KILL._replace(instrument="bomb"), [], ["Homs", "Hama", "Idlib"], None, "Bomb kills six people in Homs and Hama"),
    (KILL, [], ["Homs"], None, "Six people killed in Homs"),
    (KILL._replace(object="5 others"), [], ["Homs"], None, "5 people killed in Homs"),
    (KILL._replace(object="two other farmers"), [], ["Homs"], None, "Two farmers killed in Homs"),
    (KILL._replace(object="One other"), [], ["Homs"], None, "One person killed in Homs"),
    (KILL._replace(object="More than six people"), ["rebels"], ["Homs"], None, "Rebels kill more than six people in Homs"),
    (Deed("carry out", "attack", "", is_noun=True), ["Hezbollah"], [], None, "Hezbollah carries out attack"),
    (Deed("flee", "", "fled", is_noun=False), ["farmers"], [], "Homs", "Farmers flee from Homs"),
    (Deed("", "offensive", "", is_noun=True), ["Ministry of Works"], ["Homs"], None,
     "Offensive by Ministry of Works in Homs"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "title"), TITLED)
def test_titles_of_sentences(only: Callable[[str], Mention], sentence: str, title: str) -> None:
    assert deed_title((only(sentence),)) == title


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("A ferry capsized off ", "off"),
        ("A ship ran aground off the coast of ", "off the coast of"),
        ("Shells fell about 12 km North of the city of ", "north of"),
        ("Turned off in ", "in"),
        ("The walk-off, in the town of ", "in"),
        ("The house is near the border. It burned in ", "in"),
        ("", "in"),
    ],
)
def test_where_beside_a_place(before: str, word: str) -> None:
    assert beside(before) == word


@pytest.mark.parametrize(("deed", "subjects", "places", "origin", "title"), COMPOSED)
def test_titles_are_composed(
    deed: Deed, subjects: list[str], places: list[str], origin: str | None, title: str
) -> None:
    assert compose(deed, subjects, [], places, origin) == title
