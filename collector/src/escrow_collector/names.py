"""Names of accounts: from the machine's own file, and what a company's directory says where nobody waits for it."""

import os
import threading

_MOST = 20000


class Names(object):
    """Account names by number. A name service may take as long as it likes, so none is asked while somebody waits."""

    def __init__(self, path="/etc/passwd"):
        self._path = path
        self._stamp = None
        self._names = {}
        self._learnt = {}
        self._asked = set()
        self._learning = None

    def of(self, uid):
        """The name, or None while it is not known; then it is asked for, and known to whoever comes next."""
        found = self._of_file(uid) or self._learnt.get(uid)
        if found is None and uid not in self._learnt and len(self._asked) < _MOST:
            self._asked.add(uid)
        return found

    def learn_beside(self):
        """Ask for the names that were wanted, in a thread of its own."""
        if self._asked and (self._learning is None or not self._learning.is_alive()):
            self._learning = threading.Thread(target=self.learn, daemon=True)
            self._learning.start()

    def learn(self):
        import pwd

        for uid in list(self._asked):
            try:
                self._learnt[uid] = pwd.getpwuid(uid).pw_name
            except (KeyError, OverflowError, OSError):
                self._learnt[uid] = None
            self._asked.discard(uid)

    def _of_file(self, uid):
        try:
            stamp = os.stat(self._path).st_mtime_ns
            if stamp != self._stamp:
                with open(self._path, encoding="utf-8", errors="replace") as file:
                    rows = [line.split(":") for line in file]
                self._names = {int(row[2]): row[0] for row in rows if len(row) > 2 and row[2].isdigit()}
                self._stamp = stamp
        except OSError:
            pass
        return self._names.get(uid)
