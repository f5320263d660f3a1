"""Why something was decided about somebody, said to them in two languages; the log keeps the short word."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spoken:
    """One cause in the words of each language."""

    english: str
    portuguese: str


_OWN = tuple(
    (re.compile(shape), Spoken(english, portuguese))
    for shape, english, portuguese in (
        (r"hr event (.+)", "HR reported it ({0})", "o RH o comunicou ({0})"),
        (r"(?:deactivated|shut) by scim", "the directory shut your login", "o diretório desativou o seu login"),
        (
            r"(?:deactivated|shut) by reconcile",
            "you are no longer on the full list of people",
            "o seu nome não consta mais da lista completa de pessoas",
        ),
        (r"merged into (.+)", "your entry was merged into {0}", "o seu cadastro foi unido a {0}"),
        (r"split again", "your entries were told apart again", "os seus cadastros foram separados de novo"),
        (r"is (\S+) now", "your entry is {0} now", "o seu cadastro agora é {0}"),
        (r"decision (\S+) reversed", "a review reversed decision {0}", "uma revisão reverteu a decisão {0}"),
        (r"on leave", "you are on leave", "você está de licença"),
        (r"leaver(?:\.now)?", "you are leaving", "você está de saída"),
        (r"leaver\.scheduled", "you are going to leave", "a sua saída está marcada"),
    )
)
"""What the vault itself gives as a cause."""


def spoken(cause: str) -> Spoken:
    """A cause of ours in both languages; what a person wrote stays as they wrote it."""
    for shape, said in _OWN:
        if (met := shape.fullmatch(cause)) is not None:
            return Spoken(said.english.format(*met.groups()), said.portuguese.format(*met.groups()))
    return Spoken(cause, cause)
