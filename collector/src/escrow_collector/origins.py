"""Whose file a script is, proved: owned unchanged by a system package or an installed distribution, or somebody's own.

A path alone proves nothing. The package's own record must name the file with the digest it has now; a file that was
modified since is somebody's own. Nor does a record prove itself: it must be a whole distribution's, and one that was
installed from a folder or a repository of somebody's own is that somebody's own.
"""

import base64
import hashlib
import json
import os
import re
import time

from escrow_collector.regular import names_in, read_regular

_DPKG = "/var/lib/dpkg/info"
_SITE = re.compile(r"^(?P<site>.*?/(?:site|dist)-packages)/(?P<inside>.+)$")
_BIN = re.compile(r"^(?P<prefix>.*)/(?P<folder>bin|Scripts)/(?P<name>[^/]+)$")
_SYSTEM = ("/usr/", "/bin/", "/sbin/", "/lib/", "/etc/", "/opt/")
_MOST_RECORD = 8 << 20
_MOST_LOOKED_AT = 40


class _OutOfTime(Exception):
    """Somebody waits, and it is not found out yet."""


class Origins(object):
    """Looks a script up among what packages brought; answers are remembered by path and content."""

    def __init__(self, dpkg=_DPKG, ours=()):
        self._dpkg = dpkg
        self._ours = tuple(ours)
        self._known = {}
        self._claims = set()
        self._lists = None

    def is_claimed(self, path):
        """Does a package's record name this file without being believed, or name other bytes than it has?"""
        return path in self._claims

    def of(self, path, body, until=None):
        """own, package, system or self. A doubtful one, or one not found out by `until` (monotonic), is own."""
        if path is None:
            return "own"
        if path.startswith(self._ours):
            return "self"
        key = (path, hashlib.sha256(body).digest())
        if key not in self._known:
            if len(self._known) > 20000:
                self._known.clear()
            try:
                self._known[key] = self._look_up(path, body, until)
            except _OutOfTime:
                return "own"
        return self._known[key]

    def refresh(self):
        """Read what the system's packages own, once and again when they changed: slow, for when nobody waits."""
        try:
            stamp = os.stat(self._dpkg).st_mtime_ns
        except OSError:
            return
        if self._lists is None or self._lists[0] != stamp:
            names = sorted(name for name in os.listdir(self._dpkg) if name.endswith(".list"))
            found = [(name[: -len(".list")], b"\n" + _read(os.path.join(self._dpkg, name))) for name in names]
            self._lists = (stamp, found)
            self._known.clear()

    def _look_up(self, path, body, until):
        if self._is_recorded(path, key_of(body), until):
            return "package"
        if path.startswith(_SYSTEM) and self._is_of_dpkg(path, hashlib.md5(body).hexdigest()):
            return "system"
        return "own"

    # --- Debian's packages -------------------------------------------------------------------------------

    def _is_of_dpkg(self, path, md5):
        """A package lists the file, and where it kept a sum, the sum is right; settings files have none."""
        names = {path, os.path.realpath(path)} | {_other_name(path)}
        if self._lists is None:
            self.refresh()
        for package, listed in self._lists[1] if self._lists else ():
            found = [name for name in names if name and b"\n" + os.fsencode(name) + b"\n" in listed]
            if found:
                return self._sum_is(package, names, md5)
        return False

    def _sum_is(self, package, names, md5):
        inside = {name[1:] for name in names if name}
        for line in _read(os.path.join(self._dpkg, package + ".md5sums")).decode("utf-8", "replace").splitlines():
            known, _, name = line.partition("  ")
            if name in inside:
                return known == md5
        return False

    # --- Python's distributions --------------------------------------------------------------------------

    def _is_recorded(self, path, key, until):
        """A RECORD beside or below names this very file with this very digest."""
        found = _SITE.match(path)
        if found:
            return self._in_records(path, found.group("site"), found.group("inside"), key, until)
        found = _BIN.match(path)
        if found is None:
            return False
        below = os.path.join(found.group("prefix"), "Lib" if found.group("folder") == "Scripts" else "lib")
        for site in _sites(below):
            inside = os.path.relpath(path, site).replace(os.sep, "/")
            if self._in_records(path, site, inside, key, until):
                return True
        return False

    def _in_records(self, path, site, inside, key, until):
        for place, record in _records(site, until):
            claims = _names(record, "%s," % inside)
            if claims and _names(record, "%s,%s," % (inside, key)) and is_whole(site, place, record, inside):
                return True
            if claims and len(self._claims) < 20000:
                self._claims.add(path)
        return False


def key_of(body):
    """A digest as RECORD files write it."""
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(body).digest()).rstrip(b"=").decode("ascii")


def recorded(record):
    """(path, digest or None) of each line of a RECORD. Pure."""
    for line in record.splitlines():
        name, _, rest = line.rpartition(",")
        name, _, key = name.rpartition(",")
        yield name.strip('"').replace('""', '"'), key or None


def _names(record, words):
    return record.startswith(words) or "\n" + words in record


def _records(site, until):
    """(folder, text of its RECORD) of each distribution installed here."""
    for entry in names_in(site):
        if entry.endswith(".dist-info"):
            if until is not None and time.monotonic() > until:
                raise _OutOfTime()
            yield entry, _read(os.path.join(site, entry, "RECORD")).decode("utf-8", "replace")


def is_whole(site, place, record, inside):
    """Is this RECORD that of a distribution as an installer leaves it, from an index and not from somebody's folder?

    1. What describes it is there and recorded, and bears its name. 2. The other files it records are there in their
    sizes. 3. It was not installed from a place of somebody's own. Whoever may write there and takes the trouble can
    still make one up; what is asked here is that nobody gets by with less.
    """
    listed = list(recorded_sizes(record))
    described = {name: (key, size) for name, key, size in listed}
    for name in ("METADATA", "WHEEL"):
        body = _read(os.path.join(site, place, name))
        if not body or described.get("%s/%s" % (place, name), (None,))[0] != key_of(body):
            return False
        if name == "METADATA" and _folder_of(body) != _plain_name(place):
            return False
    if not _read(os.path.join(site, place, "INSTALLER")).strip():
        return False
    others = [(name, size) for name, key, size in listed if key and name != inside and not name.startswith(place + "/")]
    return all(_has_size(site, *one) for one in others[:_MOST_LOOKED_AT]) and not _is_local(site, place)


def recorded_sizes(record):
    """(path, digest or None, size or None) of each line of a RECORD. Pure."""
    for line in record.splitlines():
        name, _, size = line.rpartition(",")
        name, _, key = name.rpartition(",")
        yield name.strip('"').replace('""', '"'), key or None, int(size) if size.isdigit() else None


def _folder_of(metadata):
    """The name and version a METADATA gives, as its folder would be called."""
    found = {}
    for line in metadata.decode("utf-8", "replace").split("\n\n", 1)[0].splitlines():
        name, _, value = line.partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return _plain_name("%s-%s.dist-info" % (found.get("name", ""), found.get("version", "")))


def _plain_name(place):
    return re.sub(r"[-_.+]+", "-", place[: -len(".dist-info")]).lower()


def _has_size(site, name, size):
    try:
        status = os.stat(os.path.join(site, name))
    except OSError:
        return False
    return size is None or status.st_size == size


def _is_local(site, place):
    """Was it installed from a folder, a file or a repository rather than from an index?"""
    body = _read(os.path.join(site, place, "direct_url.json"))
    if not body:
        return False
    try:
        told = json.loads(body.decode("utf-8"))
    except ValueError:
        return True
    if not isinstance(told, dict):
        return True
    return "vcs_info" in told or "dir_info" in told or str(told.get("url", "")).startswith("file:")


def _sites(below):
    found = [os.path.join(below, "site-packages")]
    found += [os.path.join(below, name, "site-packages") for name in names_in(below) if name.startswith("python")]
    return [site for site in found if os.path.isdir(site)]


def _other_name(path):
    """/bin and /usr/bin are one folder on most systems, and packages list either."""
    if path.startswith("/usr/"):
        return path[4:]
    return "/usr" + path if path.startswith(("/bin/", "/sbin/", "/lib")) else None


def _read(path):
    return read_regular(path, _MOST_RECORD) or b""
