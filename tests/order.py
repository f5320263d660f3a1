"""In which order the files of the suite are begun, and which of them belong on one worker.

Two workers take files as they become free, so the longest come first: whoever gets the last one keeps the other waiting
for a short one. Files that share something dear, a Chromium and the vault it looks at, go to one worker together.
"""

from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

LONGEST = (
    "tests/browser/", "tests/journey/test_verifier.py", "tests/collector/test_run.py",
    "tests/integration/test_fault_points.py", "tests/api/test_role_matrix.py", "tests/integration/test_semgrep.py",
    "tests/integration/test_rule_proposals.py", "tests/unit/test_audit_log.py", "tests/collector/test_sensor.py",
    "tests/integration/test_history.py", "tests/journey/test_first_faults.py", "tests/api/test_pages_shape.py",
    "tests/collector/test_install.py", "tests/collector/test_filters.py", "tests/api/test_collectors_api.py",
    "tests/integration/test_scanners_runner.py", "tests/integration/test_people_races.py",
    "tests/integration/test_hostile_contents.py", "tests/integration/test_scim_foreign.py", "tests/api/test_scim.py",
    "tests/journey/test_leaver.py", "tests/integration/test_level_changes.py", "tests/collector/test_notebooks.py",
    "tests/integration/test_up.py", "tests/integration/test_credsweeper.py", "tests/integration/test_verify_deep.py",
    "tests/api/", "tests/integration/", "tests/collector/", "tests/journey/",
)  # fmt: skip
"""By the processor time their tests and set-up took, most first; what is not named comes after these."""
TOGETHER = ("tests/browser/",)


def place_of(nodeid: str) -> int:
    return next((place for place, prefix in enumerate(LONGEST) if nodeid.startswith(prefix)), len(LONGEST))


def scope_of(nodeid: str) -> str:
    """What goes to one worker as a whole: a file, or a folder that shares more."""
    return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid.partition("::")[0])


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: place_of(item.nodeid))


class Scheduling(LoadFileScheduling):  # type: ignore[misc]  # xdist names no types
    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    return Scheduling(config, log) if config.getoption("dist") == "loadfile" else None
