"""What is on its way: batches with their final numbers, kept until the vault has taken every line.

A batch is sent under a name made of its bytes, so the vault knows it again whatever happened in between. The files it
was made from are dropped only after the batch itself is on disk; whoever finds both drops the files.
"""

import json
import os

from escrow_collector.spool import NO_ROOM, write_whole


class Outbox(object):
    """`<spool>/outbox`: one file per batch; its first line says what it was made from."""

    def __init__(self, folder, tally):
        self._folder = folder
        self._tally = tally
        self.path = os.path.join(folder, "outbox")
        os.makedirs(self.path, mode=0o700, exist_ok=True)

    def put(self, number, lines, sources, counts=None, taken=None):
        """Keep a batch and drop what it was made from; its path."""
        head = {"sources": [os.path.relpath(source, self._folder) for source in sources]}
        if counts:
            head.update(counts=counts, taken=taken)
        path = self._free(number)
        self._write(path, head, lines)
        self._drop_sources(head)
        return path

    def _free(self, number):
        """A name nothing waits under: numbers that came again, after a file was brought back, must not cost a batch."""
        path, again = os.path.join(self.path, "%020d.ndjson" % number), 0
        while os.path.exists(path):
            again += 1
            path = os.path.join(self.path, "%020d-%d.ndjson" % (number, again))
        return path

    def waiting(self):
        """Paths of batches, the oldest first."""
        return [os.path.join(self.path, name) for name in sorted(os.listdir(self.path)) if name.endswith(".ndjson")]

    def open(self, path):
        """The lines of a batch; what it was made from is dropped, should a crash have left it."""
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            head, _, body = file.read().partition("\n")
        self._drop_sources(json.loads(head))
        return [line for line in body.split("\n") if line]

    def replace(self, path, lines):
        """Only these lines of the batch are left to send.

        Where there is no room to say so the batch stays as it was: after a crash it is sent whole once more, which the
        vault answers as before, and room comes with what is delivered.
        """
        try:
            self._write(path, {"sources": []}, lines)
        except OSError as fault:
            if fault.errno not in NO_ROOM:
                raise

    def done(self, path):
        os.unlink(path)

    def _write(self, path, head, lines):
        body = json.dumps(head) + "\n" + "".join(line + "\n" for line in lines)
        write_whole(path, body.encode("utf-8", "surrogateescape"))

    def _drop_sources(self, head):
        for source in head["sources"]:
            try:
                os.unlink(os.path.join(self._folder, source))
            except FileNotFoundError:
                pass
        if "counts" in head:
            self._tally.settle(head["counts"], head["taken"])
