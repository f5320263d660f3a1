"""What a run wrote and is large is looked at once a day until it is gone."""

import json
from pathlib import Path

import jsonschema
import pytest
from escrow_collector import followed

SCHEMA = jsonschema.Draft202012Validator(
    json.loads((Path(__file__).resolve().parents[2] / "docs" / "wire" / "v1.json").read_text("utf-8"))
)
DAY = followed.A_DAY


@pytest.fixture
def patients(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(followed, "LEAST_SIZE", 100)
    path = tmp_path / "patients.csv"
    path.write_text("x" * 150)
    return path


def due(folder: Path, now: float) -> list[dict[str, object]]:
    """What is told and delivered."""
    kept = followed.Followed(str(folder))
    records = kept.due(now)
    kept.settle()
    return records


def written(path: Path, size: int, **more: object) -> list[dict[str, object]]:
    files = [{"path": str(path), "mode": "write", "size": size, "rows": 24, **more}]
    return [{"type": "run.activity", "run": "r" * 8, "files": files}]


def test_a_large_file_is_told_of_daily_until_it_is_gone(patients: Path, tmp_path: Path) -> None:
    followed.Followed(str(tmp_path)).note(written(patients, 150), uid=patients.stat().st_uid, now=1000.0)
    assert due(tmp_path, 1000.0 + DAY - 1) == []
    assert len(followed.Followed(str(tmp_path)).due(1000.0 + DAY)) == 1  # not delivered: it is due again
    (first,) = due(tmp_path, 1000.0 + DAY)
    assert (first["exists"], first["size"], first["rows"], first["written_by_run"]) == (True, 150, 24, "r" * 8)
    assert due(tmp_path, 1000.0 + DAY + 5) == []
    patients.write_text("y" * 60)
    (second,) = due(tmp_path, 1000.0 + 2 * DAY)
    assert (second["size"], second["rows"]) == (60, None)  # another size: the rows that were counted are no longer true
    patients.unlink()
    (last,) = due(tmp_path, 1000.0 + 3 * DAY)
    assert (last["exists"], last["size"]) == (False, None)
    assert due(tmp_path, 1000.0 + 9 * DAY) == []
    for record in (first, second, last):
        SCHEMA.validate(dict(record, seq=1))


def test_a_small_file_and_one_that_was_read_are_not_followed(patients: Path, tmp_path: Path) -> None:
    kept = followed.Followed(str(tmp_path))
    kept.note(written(patients, 50), uid=0, now=1.0)
    kept.note(written(patients, 150, mode="read"), uid=0, now=1.0)
    assert kept.due(1.0 + DAY) == []


def test_a_torn_list_starts_anew(tmp_path: Path) -> None:
    (tmp_path / "followed.json").write_text('{"/x": ')
    assert due(tmp_path, 1.0) == []
