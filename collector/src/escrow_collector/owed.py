"""What a sensor has still to write down: losses it counted, and records for which its disk had no room."""

from escrow_collector import compose

MOST_LATER = 20000
_AT_ONCE = 500


class Owed(object):
    """Keeps them in memory until the journal takes them; `pulse`, where there is one, lets our parent know how many.

    A disk that is full must not end the watch, nor lose how a run ended that began while there was room.
    """

    def __init__(self, journal, pulse=None):
        self._journal = journal
        self._pulse = pulse
        self._losses = {}
        self._later = []

    def lose(self, reason, path, count=1):
        self._losses[(reason, path)] = self._losses.get((reason, path), 0) + count
        self._tell_parent()

    def say(self, record):
        """Write it down now or, where there is no room, once there is."""
        try:
            if not self._later:
                self._journal.append(record)
                return
        except OSError:
            pass  # it is kept, and told with the next chores
        if len(self._later) < MOST_LATER:
            self._later.append(record)
            self._tell_parent()
        else:
            self.lose("disk_quota", None)

    def settle(self):
        """Write down what can be; the rest stays owed."""
        try:
            while self._later:
                self._journal.append(*self._later[:_AT_ONCE])
                del self._later[:_AT_ONCE]
                self._tell_parent()
            if self._losses:
                self._journal.append(
                    *[compose.loss_record(why, path=path, count=count) for (why, path), count in self._losses.items()]
                )
                self._losses = {}
                self._tell_parent()
        except OSError:
            pass  # they stay counted until there is room

    def _tell_parent(self):
        """Should we be killed before these are written down, our parent knows how many they were."""
        if self._pulse is not None:
            self._pulse.owe(sum(self._losses.values()) + len(self._later))
