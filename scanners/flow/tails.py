"""Lines that go on past where they are read: would anything be told of them if they were read to their end?"""

from collections.abc import Callable, Iterator, Sequence

from scanners.flow import programs, shapes, text
from scanners.flow.tools import WAYS
from scanners.languages import Language

_READ = 2_000
_MOST = 200_000
FURTHER = f"a line of it is longer than {_READ} letters, and what follows there may be worth telling"
_COMMANDS = frozenset({Language.SHELL, Language.POWERSHELL, Language.BATCH})

_Meets = Callable[[str], Sequence[int]]


def lies_further(script: str, language: Language) -> bool:
    """May a long line of a script hold what is worth telling where nobody reads it any more?"""
    if len(script) <= _READ:
        return False
    long = [line for line in script.splitlines() if len(line) > _READ]
    if sum(map(len, long)) > _MOST:
        return True
    return any(_is_more(meets, line) for line in dict.fromkeys(long) for meets in _gates(language))


def _gates(language: Language) -> Iterator[_Meets]:
    yield lambda line: shapes.met_in(line, language)
    yield lambda line: text.met_in(line, language)
    if language in _COMMANDS:
        yield programs.met_in
        yield WAYS.open_to


def _is_more(meets: _Meets, line: str) -> bool:
    """Does the rest of a line meet anything, or the whole of it what its beginning does not?"""
    return bool(meets(line[_READ:])) or not set(meets(line)) <= set(meets(line[:_READ]))
