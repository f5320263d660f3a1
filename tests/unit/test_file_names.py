"""What is odd about a file's name is told, and only that."""

import pytest

from escrow.core.file_names import notes_on, without_unseen


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("a\u202egpj.py", "U+202E"),
        ("a\nb.py", "U+000A"),
        ("a\u2028b.py", "U+2028"),
        ("a\u200d\ufeffb.py", "U+200D, U+FEFF"),
        ("p\u0430y.py", "alphabets"),
        ("a\\b.py", "backslash"),
        ("x/.gitattributes", "Git"),
        (".gitmodules", "Git"),
        (".escrow/x", "ours"),
    ],
    ids=ascii,
)
def test_it_is_told(path: str, told: str) -> None:
    ((found, (note,)),) = notes_on(["plain.py", path]).items()
    assert found == path
    assert told in note


@pytest.mark.parametrize(
    "path", ["etl.py", "relatório/análise.py", "отчёт.py", "报告.py", "a b.py", "x.escrow/y", "naïve-Ω.py"]
)
def test_a_name_of_one_language_is_not_odd(path: str) -> None:
    assert notes_on([path]) == {}


def test_twins_are_told_of_each_other() -> None:
    assert set(notes_on(["lib.py", "LIB.py", "other.py"])) == {"lib.py", "LIB.py"}
    assert set(notes_on(["e\u0301.py", "\u00e9.py"])) == {"e\u0301.py", "\u00e9.py"}


def test_what_nobody_sees_is_left_out() -> None:
    assert without_unseen(".g\u200ci\u202et\n") == ".git"
