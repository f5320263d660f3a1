"""What an address, a line of settings or a file of them says of a database: where, which, as whom.

Pure but for the files of settings, which are read as the driver reads them. A password is dropped where it is met.
"""

import os
import re


def parse_dsn(text):
    """libpq's `key=value` words or URL; the password is dropped here."""
    if "://" in text:
        place, _, database = text.partition("://")[2].partition("/")
        account, _, server = place.rpartition("@")
        host, _, port = server.rpartition(":") if server.rpartition(":")[2].isdigit() else (server, "", "")
        database = database.split("?", 1)[0]
        found = {"host": host.strip("[]"), "port": port, "user": account.split(":", 1)[0], "dbname": database}
        return {name: value for name, value in found.items() if value}
    found = {}
    for name, value in _words(text):
        if name not in ("password", "passfile", "sslpassword"):
            found[name] = value
    return found


def _words(text):
    place, size = 0, len(text)
    while place < size:
        name, mark, rest = text[place:].partition("=")
        if not mark:
            return
        value = rest.lstrip()
        if value[:1] == "'":
            end = value.find("'", 1)
            end = len(value) if end < 0 else end
            yield name.strip(), value[1:end]
            place = size - len(value) + end + 1
        else:
            word = value.split(None, 1)[0] if value.split(None, 1) else ""
            yield name.strip(), word
            place = size - len(value) + len(word)


def parse_jdbc(text):
    """`jdbc:postgresql://host:port/database`, `jdbc:sqlserver://host;databaseName=x`, `jdbc:oracle:thin:@host:1/x`."""
    kind, _, rest = text[5:].partition(":")
    if kind == "oracle":
        user, host, port, database = parse_oracle(rest.rpartition("@")[2])
        return {"host": host, "port": port, "dbname": database, "user": user}
    place, *settings = rest.split(";")
    found = parse_dsn("jdbc:" + place) if place.startswith("//") else {"dbname": place}
    for one in settings:
        name, _, value = one.partition("=")
        if name.strip().lower() in ("databasename", "database", "user"):
            found["user" if name.strip().lower() == "user" else "dbname"] = value.strip()
    return found


def settings_in(path, *sections):
    """What these sections of a file of settings say, the later over the earlier; of a file that is not there, nothing.

    As MySQL's option files, libpq's services and ODBC's data sources are written. Passwords are not kept.
    """
    try:
        with open(os.path.expanduser(path), encoding="utf-8", errors="replace") as file:
            text = file.read(1 << 16)
    except OSError:
        return {}
    found, wanted, current = {}, [one.lower() for one in sections], None
    for line in text.splitlines():
        line = line.strip()
        if line[:1] == "[" and line[-1:] == "]":
            current = line[1:-1].strip().lower()
        elif current in wanted and line[:1] not in ("#", ";") and "=" in line:
            name, _, value = line.partition("=")
            name = name.strip().lower().replace("-", "_")
            if not name.startswith(("pass", "pwd")):
                found[name] = value.strip().strip("'\"")
    return found


def described_in(path, alias):
    """The description a `tnsnames.ora` gives for an alias; empty where it has none."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read(1 << 20)
    except OSError:
        return ""
    found = re.search(
        r"(?im)^[ \t]*(?:[\w.]+[ \t]*,[ \t]*)*%s(?:[ \t]*,[ \t]*[\w.]+)*[ \t]*=\s*(?=\()" % re.escape(alias), text
    )
    if found is None:
        return ""
    depth = 0
    for place in range(found.end(), len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if not depth:
            return "".join(text[found.end() : place + 1].split())
    return ""


def sqlite_path(text):
    """The file a name given to SQLite stands for, None for one that is in memory or passing."""
    if text.startswith("file:"):
        if "mode=memory" in text or "vfs=memdb" in text:
            return None
        text = text[5:].partition("?")[0].partition("#")[0]
        if text.startswith("//"):
            text = "/" + text[2:].partition("/")[2]
        text = unquoted(text)
    return None if text in ("", ":memory:") else text


def unquoted(text):
    """`a%20b` as it is meant."""
    first, *more = text.split("%")
    parts = [first.encode("utf-8", "surrogateescape")]
    for one in more:
        try:
            parts.append(bytes.fromhex(one[:2]) + one[2:].encode("utf-8", "surrogateescape"))
        except ValueError:
            parts.append(b"%" + one.encode("utf-8", "surrogateescape"))
    return b"".join(parts).decode("utf-8", "surrogateescape")


def parse_mongo(text, port):
    """`[((host, port), database, user)]` of one client's address; the password is dropped here."""
    rest = text.partition("://")[2] or text
    places, _, database = rest.partition("/")
    account, _, places = places.rpartition("@")
    found = []
    for place in places.split(","):
        host, _, number = place.rpartition(":") if place.rpartition(":")[2].isdigit() else (place, "", "")
        found.append(((host.strip("[]"), int(number or port)), database.split("?", 1)[0], account.split(":", 1)[0]))
    return found


def parse_odbc(text):
    """`NAME=value;NAME={value}`; the password is dropped here."""
    found = {}
    for part in text.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() not in ("pwd", "password"):
            found[name.strip()] = value.strip().strip("{}")
    return found


def split_server(text):
    """`tcp:host,1433`, `host:1433`, `host\\instance`: `(host, port or None)`."""
    text = text[4:] if text.lower().startswith("tcp:") else text
    for mark in (",", ":"):
        host, _, port = text.rpartition(mark)
        if host and port.strip().isdigit():
            return host.split("\\", 1)[0], port.strip()
    return text.split("\\", 1)[0], None


def parse_oracle(dsn):
    """`(user, host, port, database)` of `user/password@host:port/service` or a description."""
    user = ""
    if "@" in dsn:
        account, dsn = dsn.rsplit("@", 1)
        user = account.split("/", 1)[0]
    if dsn.lstrip().startswith("("):
        plain = dsn.replace(" ", "")
        upper = plain.upper()

        def value(name):
            place = upper.find("(" + name + "=")
            return plain[place + len(name) + 2 :].split(")", 1)[0] if place >= 0 else ""

        return user, value("HOST"), value("PORT"), value("SERVICE_NAME") or value("SID")
    dsn = dsn.split("://", 1)[-1].lstrip("/").split("?", 1)[0]
    place, _, database = dsn.partition("/")
    host, _, port = place.partition(":")
    if not database and not port:
        return user, "", "", host
    return user, host, port if port.isdigit() else "", database.split(":", 1)[0]
