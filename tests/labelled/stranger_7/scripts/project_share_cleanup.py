"""Removes everything below the closed project's share to free the quota."""
import os
import shutil
import stat
import sys

SHARE = r"\\nas-plant3\projects\P-20417"


def force_remove(func, path, _exc):
    """Clear the read-only flag and try again."""
    os.chmod(path, stat.S_IWRITE)
    func(path)


def main():
    if not os.path.isdir(SHARE):
        sys.exit(f"{SHARE} is not reachable")
    for entry in os.scandir(SHARE):
        print("deleting", entry.path)
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path, onerror=force_remove)
        else:
            os.chmod(entry.path, stat.S_IWRITE)
            os.remove(entry.path)
    print("Done. The share is empty.")


if __name__ == "__main__":
    main()
