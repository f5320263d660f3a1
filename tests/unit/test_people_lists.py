"""Lists of people as spreadsheets of any country save them."""

import pytest

from escrow.core.errors import RequestRefused
from lifecycle.people.listing import parse_people
from lifecycle.people.reconciling import parse_list

PLAIN = "person_key,name,active\nana,José Maçã,true\nbea,Bea,false\n"


@pytest.mark.parametrize(
    "body",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("cp1252"),
        PLAIN.replace(",", ";").encode("cp1252"),
        PLAIN.replace(",", "\t").encode(),
        PLAIN.replace("\n", "\r\n").encode("utf-8-sig"),
        PLAIN.replace("\n", "\r").encode(),
        b"sep=;\r\n" + PLAIN.replace(",", ";").replace("\n", "\r\n").encode(),
        PLAIN.replace("person_key", " Person_Key ").replace("name,", "NAME,").encode(),
    ],
    ids=["utf8", "mark", "utf16", "latin", "semicolons", "tabs", "crlf", "cr", "sep", "spelling"],
)
def test_the_same_list_however_it_was_saved(body: bytes) -> None:
    good, bad = parse_people(body)
    assert ([(one.key, one.name) for one in good], bad) == ([("ana", "José Maçã"), ("bea", "Bea")], [])
    assert [one.is_active for one in parse_list(body)] == [True, False]


def test_a_key_whose_letters_had_to_be_guessed_is_nobody() -> None:
    body = "person_key,name\njosé,José\nana,José\n".encode("cp1252")
    good, bad = parse_people(body)
    assert ([one.key for one in good], [one.line for one in bad]) == (["ana"], [2])
    with pytest.raises(RequestRefused, match="save it as UTF-8"):
        parse_list(body)


@pytest.mark.parametrize(
    "body",
    [b"", b"ana,Ana\n", b"person_key,name,Name\nana,A,B\n", b"key;person_key\na;b\n", b"person_key\n\x81\x8d\n"],
    ids=["nothing", "no header", "a name twice", "a key twice", "no letters"],
)
def test_what_is_no_such_list_is_refused_whole(body: bytes) -> None:
    with pytest.raises(RequestRefused) as refused:
        parse_people(body)
    assert refused.value.code == "csv_malformed"
