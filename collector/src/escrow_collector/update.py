"""Brings this collector up to the version its vault serves, when the vault's own key has signed it."""

import hashlib
import os
import re
import zipfile

from escrow_collector import __version__
from escrow_collector.policy import is_signed
from escrow_collector.spool import write_whole

CODE = os.path.dirname(os.path.abspath(__file__))


class NotUpdated(ValueError):
    """What was served is not taken, and why; the collector that runs stays."""


def check(body, note, keys, current=__version__):
    """The version of what the vault served, or NotUpdated."""
    # 1. Signed by a key this endpoint was given?
    text, _, signatures = note.partition("\n\n")
    if not any(is_signed(key, (text + "\n").encode("utf-8"), signatures) for key in keys):
        raise NotUpdated("no key given at enrolment has signed it")
    # 2. These very bytes?
    name, version, digest, size = (text.split("\n") + [""] * 4)[:4]
    if name != "escrow-collector" or digest != "sha256:" + hashlib.sha256(body).hexdigest() or size != str(len(body)):
        raise NotUpdated("its bytes are not those that were signed; try again")
    # 3. Never an older one: its faults are known.
    if _order(version) < _order(current):
        raise NotUpdated("it is version %s, and this is %s already" % (version, current))
    return version


def archive():
    """The zipapp we run from, or None."""
    place = os.path.dirname(CODE)
    return place if zipfile.is_zipfile(place) else None


def replace(path, body):
    """Put the new file in the old one's place, whole: whoever starts it meanwhile gets one or the other."""
    write_whole(path, body, mode=os.stat(path).st_mode & 0o777)


def unpacked(folder):
    """Where our code lies as files; from a zipapp it is laid out below `folder`, for hooks to be loaded from."""
    place = archive()
    if place is None:
        return CODE
    with open(place, "rb") as file:
        name = hashlib.sha256(file.read()).hexdigest()[:16]
    target = os.path.join(folder, "code", name)
    if not os.path.isdir(target):
        spare = "%s.%d.tmp" % (target, os.getpid())
        with zipfile.ZipFile(place) as packed:
            packed.extractall(spare)
        try:
            os.rename(spare, target)
        except OSError:
            if not os.path.isdir(target):
                raise
    return os.path.join(target, "escrow_collector")


def _order(version):
    return [int(part) for part in re.findall(r"\d+", version)[:4]]
