"""Scanning all of history: in batches, once for each content, also when workers are killed in the middle."""

import multiprocessing
import os
import random
import signal
import time
from datetime import timedelta

import pytest
from sqlalchemy import text

from escrow.core.digests import Digest
from escrow.db.session import Database
from scanners.engine import EngineStatus, Isolation, Report
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.schedule import BATCH, progress, sweep, targets_of
from tests import scanners_fixtures as fixtures


class Noting:
    """An engine that notes in a file, before it answers, what it was given; that many contents in, it is killed."""

    name = "noting"
    version = "1"

    def __init__(self, notes, *, dies_after=None, rules_version="1"):
        self.notes = notes
        self.rules_version = rules_version
        self.dies_after = dies_after

    def scan(self, contents, limits):
        reports = []
        for number, content in enumerate(contents):
            if number == self.dies_after:
                os.kill(os.getpid(), signal.SIGKILL)
            reports.append(Report(content.digest, EngineStatus.COMPLETE, Isolation.NONE))
        with self.notes.open("a") as notes:
            notes.writelines(f"{report.digest}\n" for report in reports)
        return reports

    def seen(self):
        return self.notes.read_text().split() if self.notes.exists() else []


def engines_with(key, *others):
    return (SecretsEngine(key), PersonalDataEngine(key), *others)


def body(number):
    return b"x = %d\n" % number


@pytest.fixture
def noting(tmp_path):
    return Noting(tmp_path / "notes")


@pytest.fixture
def vault(sqlite_database, clock, vault_key, tmp_path, noting):
    return fixtures.make_scan_vault(sqlite_database, clock, vault_key, tmp_path, engines_with(vault_key, noting))


def fill(vault, scripts):
    return [(f"s{n}", vault.add_version(f"s{n}", {"a.py": body(n), "b.py": body(n // 2)})) for n in range(scripts)]


def enqueue(vault):
    with vault.database.transaction() as session:
        return sweep(session, vault.queue, vault.runner.rules_version)


def work(vault, *, lease=timedelta(minutes=5)):
    """What a worker does: claim batches until there is none."""
    while (job := vault.queue.claim([BATCH], worker="w", lease=lease)) is not None:
        vault.runner.sweep_versions(targets_of(job.payload))
        vault.queue.finish(job)


def test_a_sweep_names_every_stale_version_once_in_few_jobs(vault, monkeypatch):
    monkeypatch.setattr("scanners.schedule._TOGETHER", 4)
    targets = fill(vault, 10)
    assert enqueue(vault) == 10
    jobs = [vault.queue.claim([BATCH], worker="w", lease=timedelta(minutes=1)) for _ in range(4)]
    named = [target for job in jobs if job for target in targets_of(job.payload)]
    assert sorted(named) == sorted(targets)
    assert jobs[-1] is None


def test_a_second_sweep_has_nothing_to_do(vault, noting):
    fill(vault, 6)
    enqueue(vault)
    work(vault)
    before = noting.seen()
    assert enqueue(vault) == 0
    work(vault)
    assert noting.seen() == before
    assert sorted(before) == sorted({str(Digest.of(body(n))) for n in range(6)})


def test_other_rules_look_at_all_of_history_again_and_at_each_content_once(vault, noting):
    fill(vault, 6)
    enqueue(vault)
    work(vault)
    noting.rules_version = "2"
    with vault.database.reading() as session:
        assert progress(session, vault.runner.rules_version).fresh == 0
    assert enqueue(vault) == 6
    work(vault)
    assert all(noting.seen().count(digest) == 2 for digest in set(noting.seen()))
    with vault.database.reading() as session:
        assert progress(session, vault.runner.rules_version).stale == 0


def _killed_worker(url, vault, key, folder, notes, dies_after):
    """A process of its own with connections of its own, killed by its engine in the middle of a batch."""
    database = Database(url)
    engines = engines_with(key, Noting(notes, dies_after=dies_after))
    mine = fixtures.make_scan_vault(database, vault.clock, key, folder, engines, archive=vault.archive)
    work(mine, lease=timedelta(seconds=30))


# Four versions share contents; four of them are new in whichever job comes first.
@pytest.mark.parametrize("dies_after", [0, 2, 3])
def test_a_worker_killed_in_the_middle_leaves_every_content_scanned_exactly_once(
    vault, noting, vault_key, tmp_path, monkeypatch, dies_after
):
    monkeypatch.setattr("scanners.schedule._TOGETHER", 4)
    fill(vault, 20)
    enqueue(vault)
    url = f"sqlite:///{tmp_path / 'escrow.db'}"
    arguments = (url, vault, vault_key, tmp_path, noting.notes, dies_after)
    killed = multiprocessing.get_context("fork").Process(target=_killed_worker, args=arguments)
    killed.start()
    killed.join(60)
    assert killed.exitcode == -signal.SIGKILL
    vault.clock.advance(31)  # what it had claimed comes back
    work(vault)
    with vault.database.reading() as session:
        counted = session.execute(
            text("select digest, count(*) from engine_results where engine = 'noting' group by digest")
        ).all()
        assert progress(session, vault.runner.rules_version).stale == 0
    contents = {str(Digest.of(body(n))) for n in range(20)}
    assert dict(counted) == dict.fromkeys(contents, 1)
    assert sorted(noting.seen()) == sorted(contents)


class Lingering(Noting):
    """One that takes its time over each content, so that a kill from outside meets it in the middle."""

    def scan(self, contents, limits):
        for _ in contents:
            time.sleep(0.01)
        return super().scan(contents, limits)


def _lingering_worker(url, vault, key, folder, notes):
    database = Database(url)
    mine = fixtures.make_scan_vault(
        database, vault.clock, key, folder, engines_with(key, Lingering(notes)), archive=vault.archive
    )
    work(mine, lease=timedelta(seconds=30))


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(20))
def test_workers_killed_at_any_moment_leave_one_answer_for_each_content(
    vault, noting, vault_key, tmp_path, monkeypatch, seed
):
    monkeypatch.setattr("scanners.schedule._TOGETHER", 5)
    fill(vault, 40)
    enqueue(vault)
    moments = random.Random(seed)
    arguments = (f"sqlite:///{tmp_path / 'escrow.db'}", vault, vault_key, tmp_path, noting.notes)
    for _ in range(4):
        worker = multiprocessing.get_context("fork").Process(target=_lingering_worker, args=arguments)
        worker.start()
        worker.join(moments.uniform(0.05, 0.6))
        worker.kill()
        worker.join()
        vault.clock.advance(31)
    work(vault)
    contents = {str(Digest.of(body(n))) for n in range(40)}
    with vault.database.reading() as session:
        counted = session.execute(
            text("select digest, count(*) from engine_results where engine = 'noting' group by digest")
        ).all()
        assert progress(session, vault.runner.rules_version).stale == 0
    assert dict(counted) == dict.fromkeys(contents, 1)
    # What was answered and not yet kept when the kill came was looked at again: once for each kill, and in one batch.
    again = [digest for digest in contents if noting.seen().count(digest) > 1]
    assert len(again) <= 4 * 10
    assert max(noting.seen().count(digest) for digest in contents) <= 5
