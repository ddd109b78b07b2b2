from dateline.extract.tracing import trace
from dateline.pipeline.knowledge import default_knowledge


def test_every_trigger_has_its_verdict() -> None:
    text = "Rebels attacked Homs. No attack followed.\nRead also: Storm kills 3"
    first, second, third = trace(text, default_knowledge())
    assert [(t.text, t.modality, t.rule) for t in first.triggers] == [("attacked", "happened", "happened")]
    assert [(t.text, t.modality, t.rule) for t in second.triggers] == [("attack", None, "negated")]
    assert (first.furniture, third.furniture) == (False, True)
    assert [str(c.figure) for c in third.counts] == ["3"]
    assert all(text[t.start : t.end] == t.text for s in (first, second, third) for t in s.triggers)


def test_no_text_no_sentences() -> None:
    assert trace("", default_knowledge()) == []
