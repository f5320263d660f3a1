"""The collector's own folder: where it is enrolled, how far its numbers go, and its spool."""

import json
import os
import platform
import socket
import sys
import uuid

from escrow_collector.origins import Origins
from escrow_collector.spool import MOST_BYTES, Spool, write_whole

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None


SYSTEM_FOLDER = "/var/lib/escrow-collector"


def default_folder(environ=os.environ):
    """`ESCROW_COLLECTOR_DIR`, else the system's place for root, else below the user's home."""
    if environ.get("ESCROW_COLLECTOR_DIR"):
        return os.path.abspath(environ["ESCROW_COLLECTOR_DIR"])
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return SYSTEM_FOLDER
    base = environ.get("XDG_STATE_HOME") or os.path.join(os.path.expanduser("~"), ".local", "state")
    return os.path.join(base, "escrow-collector")


class State(object):
    """Everything the collector keeps on this machine."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, mode=0o700, exist_ok=True)
        self.spool = Spool(os.path.join(folder, "spool"))
        self.origins = Origins()
        self.versions = {}

    @property
    def drop(self):
        """Where installed hooks leave their notes: a folder all may add to when we are the system's collector."""
        if self.folder == SYSTEM_FOLDER:
            return "/var/spool/escrow-collector/in"
        return self.spool.folder

    @property
    def hooks_table(self):
        """The policy as hooks read it: the system's collector's own folder is closed to those it decides about."""
        if self.folder == SYSTEM_FOLDER:
            return os.path.join(os.path.dirname(self.drop), "policy.table")
        return os.path.join(self.folder, "policy.table")

    @property
    def enrolment(self):
        """`{server, endpoint_id, token, ...}` or None."""
        return self._read("enrolment.json")

    def enrol(self, enrolment):
        self._write("enrolment.json", enrolment)
        self.spool.keep_reserve()

    @property
    def contact(self):
        """What is known of the last deliveries: `{last_contact, last_fault, refused}`."""
        return self._read("contact.json") or {"last_contact": None, "last_fault": None, "refused": 0}

    def note_contact(self, **changed):
        self._write("contact.json", dict(self.contact, **changed))

    def numbers(self, count):
        """The next `count` sequence numbers of this endpoint; the first of them."""
        path = os.path.join(self.folder, "sequence")
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if fcntl is not None:
                fcntl.flock(handle, fcntl.LOCK_EX)
            text = os.read(handle, 32).decode("ascii", "replace").strip()
            last = int(text) if text.isdigit() else 0
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, str(last + count).encode("ascii").ljust(20))
        finally:
            os.close(handle)
        return last + 1

    @property
    def most_bytes(self):
        """The spool's share of the disk, from `settings.json`; 512 MB unless it says otherwise."""
        return int((self._read("settings.json") or {}).get("spool_bytes", MOST_BYTES))

    @property
    def token_days(self):
        """How long a token is used, from `settings.json`; 30 days unless it says otherwise."""
        return float((self._read("settings.json") or {}).get("token_days", 30))

    @property
    def sensor(self):
        """What the exec sensor last said of itself, or None."""
        return self._read("sensor.json")

    @property
    def exclusions(self):
        """Folders whose scripts are not captured, one a line in `exclusions`."""
        try:
            with open(os.path.join(self.folder, "exclusions"), encoding="utf-8") as file:
                lines = [line.strip() for line in file]
        except OSError:
            return []
        return [os.path.expanduser(line) for line in lines if line and not line.startswith("#")]

    def _read(self, name):
        try:
            with open(os.path.join(self.folder, name), encoding="utf-8") as file:
                value = json.load(file)
        except (OSError, ValueError):
            return None
        return value if isinstance(value, dict) else None

    def _write(self, name, value):
        write_whole(os.path.join(self.folder, name), json.dumps(value, indent=1).encode("utf-8"))


def describe_host(folder, name=None):
    """What this machine says of itself when it enrols."""
    return {
        "id": _host_id(folder),
        "name": name or socket.gethostname(),
        "os": "%s %s" % (platform.system(), platform.release()) if sys.platform != "linux" else _linux(),
        "primary_user": login_name(),
    }


def login_name():
    """The name of the account we run under, from the system and not from the environment."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):
        import getpass

        return getpass.getuser()


def _host_id(folder):
    """Stable for this folder on this machine: one machine may hold several collectors."""
    try:
        with open("/etc/machine-id", encoding="ascii") as file:
            machine = file.read().strip()
    except OSError:
        machine = "%012x" % uuid.getnode()
    return uuid.uuid5(uuid.NAMESPACE_OID, "%s:%s" % (machine, os.path.abspath(folder))).hex


def _linux():
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            for line in file:
                if line.startswith("PRETTY_NAME="):
                    return line.split("=", 1)[1].strip().strip('"')
    except OSError:
        pass
    return "Linux " + platform.release()
