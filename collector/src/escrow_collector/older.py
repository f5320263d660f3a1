"""The start of a script under Python 2.7 to 3.7, which have no audit events: noted once, and that is all."""

import os
import sys
import time


def note_start(folder):
    """One line: what was started, where, by whom. A script given by name is copied too."""
    run = _fresh_id()
    argv = _command_line()
    path, body = _script(argv)
    fields = [
        "start", "file" if path else "command" if "-c" in argv else "module" if "-m" in argv else "stdin", path, "",
        str(os.getpid()), str(os.getppid()), repr(time.time()), os.getcwd(), sys.executable or "",
        "%d.%d.%d" % tuple(sys.version_info[:3]), sys.prefix, "0",
    ]  # fmt: skip
    lines = [fields + _safe(argv), ["process", str(os.getpid()), str(os.getppid()), _start_ticks()]]
    if body is not None:
        name = "%s.%d.1.copy" % (run, os.getpid())
        _write(os.path.join(folder, name), body)
        lines.append(["copied", "script", path, name])
    text = "".join("\t".join(_escaped(field) for field in line) + "\n" for line in lines)
    _write(os.path.join(folder, run + ".facts"), text if isinstance(text, bytes) else text.encode("utf-8", "replace"))


def _script(argv):
    """`(path, bytes)` of the first word that is a file; nothing for `-c`, `-m` and standard input."""
    for word in argv[1:]:
        if word in ("-c", "-m", "-"):
            return "", None
        if not word.startswith("-"):
            path = os.path.abspath(word)
            if os.path.isfile(path) and os.path.getsize(path) <= 8 << 20:
                with open(path, "rb") as file:
                    return path, file.read()
            return path, None
    return "", None


def _safe(argv):
    """Options and the script's name alone: what a script is given may be secret, and nothing here can tell."""
    found = []
    for word in argv[:64]:
        if word[:2] == "-c" or (word[:1] == "-" and word[:2] != "--" and word[-1:] == "c"):
            found.extend([word if word[:2] != "-c" else "-c", "[script]"])
            break
        is_option = word[:1] == "-" and word.lstrip("-").replace("-", "").replace("_", "").isalpha()
        if len(found) < 2 and not word.startswith("-"):
            found.append(word)
        elif is_option and word[:2] == "--":
            found.append(word)
        else:
            found.append(word[:2] if is_option else "[redacted]")  # a letter may carry its value
    return found


def _write(path, body):
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        os.write(handle, body)
    finally:
        os.close(handle)


def _command_line():
    try:
        with open("/proc/self/cmdline", "rb") as file:
            return [word if str is bytes else word.decode("utf-8", "replace") for word in file.read().split(b"\0")[:-1]]
    except (IOError, OSError):
        return list(getattr(sys, "argv", []))


def _start_ticks():
    try:
        with open("/proc/self/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[19]
    except (IOError, OSError, IndexError):
        return ""


def _escaped(field):
    return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def _fresh_id():
    digits = "".join("%02x" % byte for byte in bytearray(os.urandom(16)))
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
