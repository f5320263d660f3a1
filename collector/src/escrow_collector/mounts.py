"""The local filesystems of this machine, as the kernel lists them."""

import os
import re

_LOCAL = frozenset(
    "bcachefs btrfs erofs ext2 ext3 ext4 f2fs fuseblk iso9660 jfs ntfs3 overlay ramfs reiserfs squashfs tmpfs vfat "
    "xfs zfs".split()
)
_ESCAPED = re.compile(rb"\\([0-7]{3})")


def local_filesystems(below=("/",), mounts="/proc/self/mounts"):
    """One mount point of each local filesystem that these paths lie on, or that is mounted below them."""
    found = {os.stat(path).st_dev: path for path in below if path != "/" and os.path.exists(path)}
    with open(mounts, "rb") as file:
        for line in file:
            words = line.split(b" ")
            path = os.fsdecode(_ESCAPED.sub(lambda octal: bytes([int(octal.group(1), 8) & 255]), words[1]))
            if words[2].decode("ascii", "replace") in _LOCAL and any(
                path == one or path.startswith(one.rstrip("/") + "/") for one in below
            ):
                try:
                    found.setdefault(os.stat(path).st_dev, path)
                except OSError:
                    continue
    return sorted(found.values())
