import gzip
import shutil
import subprocess
import sys
from pathlib import Path

UNITS = Path.home() / ".config/systemd/user"
LOGS = Path("/var/log/acd")


def install():
    UNITS.mkdir(parents=True, exist_ok=True)
    me = Path(__file__).resolve()
    (UNITS / "acdrotate.service").write_text(
        f"[Unit]\nDescription=Rotate ACD logs\n\n[Service]\nType=oneshot\nExecStart={sys.executable} {me} run\n"
    )
    (UNITS / "acdrotate.timer").write_text(
        "[Unit]\nDescription=Rotate ACD logs\n\n[Timer]\nOnCalendar=*-*-* 03:40:00\n"
        "Persistent=true\n\n[Install]\nWantedBy=timers.target\n"
    )
    subprocess.run(["systemctl", "--user", "daemon-reload"], check=True)
    subprocess.run(["systemctl", "--user", "enable", "--now", "acdrotate.timer"], check=True)


def rotate():
    for log in LOGS.glob("*.log"):
        with log.open("rb") as source, gzip.open(f"{log}.gz", "wb") as target:
            shutil.copyfileobj(source, target)
        log.write_text("")


rotate() if sys.argv[1:] == ["run"] else install()
