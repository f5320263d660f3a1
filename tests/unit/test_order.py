"""The list of long files stays true, and what goes together does."""

from pathlib import Path

from tests.order import LONGEST, place_of, scope_of

ROOT = Path(__file__).resolve().parents[2]


def test_every_file_that_is_said_to_be_long_is_there() -> None:
    assert [name for name in LONGEST if not (ROOT / name).exists()] == []
    assert len(set(LONGEST)) == len(LONGEST)


def test_long_files_come_first_and_a_folder_that_shares_a_browser_is_one() -> None:
    asked = ["tests/unit/test_age.py::a", "tests/api/test_scim.py::b", "tests/browser/test_console.py::c[x::y]"]
    assert sorted(asked, key=place_of) == asked[::-1]
    assert [scope_of(one) for one in asked] == ["tests/unit/test_age.py", "tests/api/test_scim.py", "tests/browser/"]
