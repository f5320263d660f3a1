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


def test_a_quote_nobody_closed_is_one_bad_line() -> None:
    body = 'person_key,name,email\nana,Ana,a@x\nbea,"Bea,b@x\nedu,Edu,e@x\ngil,Gil "G" Rocha,g@x\nines,"Ines,i@x\nhugo,H,h@x\n'
    good, bad = parse_people(body.encode())
    assert [(one.key, one.email) for one in good] == [("ana", "a@x"), ("edu", "e@x"), ("gil", "g@x"), ("hugo", "h@x")]
    assert [one.line for one in bad] == [3, 6]
    with pytest.raises(RequestRefused, match="line 3"):
        parse_list(body.encode())


def test_a_field_in_quotes_may_run_over_lines_where_nobody_reads_it() -> None:
    body = 'person_key,address,name\nana,"Rua A, 1\n\nLisboa",Ana\nbea,"Rua ""B""",Bea\n\ngil,"Rua C\nX",G,more\nedu,,Edu\n'
    good, bad = parse_people(body.encode())
    assert [(one.key, one.name) for one in good] == [("ana", "Ana"), ("bea", "Bea"), ("edu", "Edu")]
    assert [one.line for one in bad] == [7, 8], "each line of what is no record is told"


def test_lines_that_end_with_the_mark_that_parts_them_are_taken() -> None:
    good, bad = parse_people(b"person_key;name\nana;Ana;\nbea;Bea;;\ngil;Gil;more\nhugo\n")
    assert [(one.key, one.name) for one in good] == [("ana", "Ana"), ("bea", "Bea"), ("hugo", None)]
    assert [one.line for one in bad] == [4]


def test_a_letter_no_text_holds_and_a_field_without_end_are_bad_lines_alone() -> None:
    body = b"person_key,name\nana,A\0\nbea," + b"B" * 200_000 + b"\ngil,Gil\n"
    good, bad = parse_people(body)
    assert ([one.key for one in good], [one.line for one in bad]) == (["gil"], [2, 3])


def test_a_header_may_run_over_lines_too() -> None:
    good, _ = parse_people(b'person_key,"full\nname",name\nana,x,Ana\n')
    assert [(one.key, one.name) for one in good] == [("ana", "Ana")]
