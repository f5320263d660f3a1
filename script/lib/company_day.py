"""A day in a small company: its people run their scripts, each on a machine of their own, captured."""

import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = CHECKOUT / "examples"

# Person -> machine. The people are the demonstration people of the embedded vault.
MACHINES = {"ana": "fin-ws-07", "bruno": "ap-ws-02", "carla": "lab-ws-01"}

# (person, script, command, local hour): the hour is made true by the time zone the run happens in.
DAY = [
    ("ana", "finance/ledger_extract.py", ["python3"], 2),
    ("ana", "finance/ledger_summary.py", ["python3"], 10),
    ("ana", "sales/weekly_report.py", ["python3"], 10),
    ("bruno", "payables/invoice_entry.py", ["python3"], 11),
    ("bruno", "payables/invoice_check.py", ["python3"], 11),
    ("bruno", "logistics/track_parcels.py", ["python3"], 11),
    ("bruno", "warehouse/stock_count.sh", ["sh"], 11),
    ("carla", "clinical/patients_clean.py", ["python3"], 14),
    ("carla", "clinical/enrolment_counts.py", ["python3"], 14),
]

PLANTED_SECRET = "Fatur4s#Oracle2024"


class Company:
    """The folder the company lives in, and the parcel service outside it."""

    def __init__(self, folder, patients=None):
        self.folder = Path(folder)
        arguments = [
            sys.executable,
            "-c",
            (
                f"import sys; sys.path.insert(0, {str(EXAMPLES)!r}); import company; "
                f"company.build({str(self.folder)!r}{'' if patients is None else f', {patients}'})"
            ),
        ]
        subprocess.run(arguments, check=True)
        self._parcels = subprocess.Popen(
            [sys.executable, EXAMPLES / "company.py", "--parcels", "0"], stdout=subprocess.PIPE, text=True
        )
        self.parcel_url = self._parcels.stdout.readline().strip()

    def script(self, person, name):
        """Where this person keeps this script; copied there with what lies beside it."""
        place = self.folder / "home" / person / "scripts" / Path(name).parent
        if not place.exists():
            shutil.copytree(EXAMPLES / Path(name).parent, place, ignore=shutil.ignore_patterns("__pycache__"))
        return place / Path(name).name

    def environ(self, person, hour):
        share, databases = self.folder / "share", self.folder / "databases"
        return {
            "HOME": str(self.folder / "home" / person),
            "TZ": zone_where_it_is(hour),
            "ERP_DATABASE": str(databases / "erp.sqlite"),
            "TRIAL_DATABASE": str(databases / "trial.sqlite"),
            "FINANCE_SHARE": str(share / "finance"),
            "PAYABLES_SHARE": str(share / "payables"),
            "WAREHOUSE_SHARE": str(share / "warehouse"),
            "PARCEL_SERVICE": self.parcel_url,
            "ESCROW_SHARE_PATHS": str(share),
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def close(self):
        self._parcels.terminate()
        self._parcels.wait(timeout=10)
        self._parcels.stdout.close()


def zone_where_it_is(hour):
    """A fixed-offset zone in which it is now this hour (POSIX TZ, so west is positive)."""
    ahead = (hour - datetime.now(UTC).hour + 12) % 24 - 12
    return f"<{ahead:+03d}>{-ahead}"


def live_the_day(company, machines, tell):
    """Run every script of the day; the scripts' paths by name. Raises RuntimeError when one fails."""
    paths = {}
    for person, name, command, hour in DAY:
        path = company.script(person, name)
        began = time.monotonic()
        done = machines[person].run([*command, str(path)], path.parent, company.environ(person, hour))
        if done.returncode:
            raise RuntimeError(f"{name} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
        if done.stderr.strip():
            tell(f"  {name}: {done.stderr.strip()}")
        tell(f"  {person:6} {name:32} {done.stdout.strip().splitlines()[-1]}  ({time.monotonic() - began:.1f} s)")
        paths[name] = path
    return paths


def edit_and_run_again(company, machines, paths):
    """Ana improves her weekly report and runs it again: the second version of one script."""
    name = "sales/weekly_report.py"
    path = paths[name]
    text = path.read_text()
    path.write_text(text.replace("cost centers written", "cost centers written to the share"))
    done = machines["ana"].run(["python3", str(path)], path.parent, company.environ("ana", 10))
    if done.returncode or path.read_text() == text:
        raise RuntimeError(f"{name}: the edited script did not run: {done.stderr.strip()[-400:]}")
