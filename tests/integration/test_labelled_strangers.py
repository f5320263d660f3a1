"""Scripts by somebody who had not read the rules: what a vault's engines tell of them, printed and held to no target."""

from collections import Counter

import pytest

from benchmarks.scanners_labelled import LABELLED, VECTORS, judge, labels, number_of, strangers, told_by_all
from scanners.engines.semgrep import default_command
from scanners.findings import Vector

PARTS = [part for part in strangers() if number_of(part) >= 3]
"""From the third on: the two before were written to other words."""
ALL_VECTORS = (*VECTORS, Vector.PERSONAL_DATA)


@pytest.mark.parametrize("part", PARTS)
def test_every_script_is_labelled_and_every_vector_has_cases_and_twins(part):
    marks = labels(part, "scripts")
    on_disk = {path.name for path in (LABELLED / part / "scripts").iterdir() if path.is_file()} - {"labels.json"}
    assert set(marks) == on_disk
    counts = Counter(mark["vector"] for vectors in marks.values() for mark in vectors)
    assert set(counts) == set(ALL_VECTORS)
    assert min(counts.values()) >= 6
    assert sum(not vectors for vectors in marks.values()) >= 20


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize("part", PARTS)
def test_what_is_told_of_scripts_of_strangers(capsys, part):
    if not default_command().exists():
        pytest.skip("Semgrep is not installed; run script/run once")
    found = told_by_all(part)
    table = [part, f"{'vector':<14} {'recall':>6} {'precision':>9}  missed; made up"]
    for vector in ALL_VECTORS:
        figures = judge(part, "scripts", vector, {name for name, told in found.items() if vector in told})
        table.append(
            f"{vector.value:<14} {figures.recall:>6.3f} {figures.precision:>9.3f}"
            f"  {', '.join(figures.missed) or '-'}; {', '.join(figures.made_up) or '-'}"
        )
    with capsys.disabled():
        print("\n" + "\n".join(table))
    assert set(found) == set(labels(part, "scripts"))
