"""What to do about a finding, said in Portuguese too, with its weakness and the law's article: by its rule's name.

Rules and kinds of flows say so themselves. The other engines make names as they go (`dependencies.vulnerable.LIBRARY`),
so what they tell is looked up by how such a name begins.
"""

from dataclasses import dataclass

from scanners.findings import Confidence, Degree
from scanners.meanings import Meanings
from scanners.packages.judging import mended_in
from scanners.personal.vocabulary import KINDS

_KEEP = ("art. 46",)
"""Data must be kept safe from those who have no business with it."""
_SEND = ("art. 33", "art. 46")
"""The same, and where it may be sent."""
_NEED = ("art. 6 III", "art. 46")
"""The same, and no more of it than the purpose needs."""
_OUT_OF_THE_SCRIPT = (
    "Tire-o do script e leia-o, na execução, do cofre de segredos da empresa ou do ambiente; depois troque-o, porque "
    "todos que viram o script o conhecem"
)
_NAME_THE_MODEL = "Diga na documentação do script qual é o modelo e o que pode ser enviado a ele, e peça a aprovação"
_FEWER_FIELDS = "Use só os campos que a finalidade exige, troque nomes e documentos por números e escreva a finalidade"
_PLACE_AND_END = "Grave só o que a finalidade exige, num lugar da empresa e com data de fim"


@dataclass(frozen=True, slots=True)
class Counsel:
    """What is said of a finding beside the words its engine found for it."""

    fix_pt: str
    cwe: tuple[str, ...] = ()
    lgpd: tuple[str, ...] = ()
    likelihood: Degree | None = None
    impact: Degree | None = None
    confidence: Confidence | None = None

    @property
    def degrees(self) -> dict[str, str]:
        """How likely and how grave, where a rule says so of all its findings."""
        said = {"likelihood": self.likelihood, "impact": self.impact}
        return {name: degree.value.lower() for name, degree in said.items() if degree is not None}


_BY_BEGINNING = {
    "secrets": Counsel(_OUT_OF_THE_SCRIPT, ("CWE-798",), _KEEP),
    "secrets.private-key": Counsel(_OUT_OF_THE_SCRIPT, ("CWE-321", "CWE-798"), _KEEP),
    "credsweeper": Counsel(f"Veja se é mesmo um segredo. Se for: {_OUT_OF_THE_SCRIPT}", ("CWE-798",), _KEEP),
    "personal-data.written": Counsel(
        "Tire os números do script; leia-os, na execução, de onde são guardados e protegidos",
        ("CWE-359", "CWE-540"), _NEED,
    ),
    "personal-data.written.cnpj": Counsel(
        "Tire os números do script; leia-os, na execução, de onde são guardados e protegidos", ("CWE-540",),
    ),
    **{f"personal-data.fields.{kind.name}": Counsel(_FEWER_FIELDS, ("CWE-359",), ("art. 6 III", *kind.law.split(", ")))
       for kind in KINDS},
    "personal-data.people": Counsel(_FEWER_FIELDS, ("CWE-359",), ("art. 6 III", "art. 5 I", "art. 7")),
    "dependencies.malicious": Counsel(
        "Desligue a máquina da rede, remova {name} e troque todos os segredos que ele podia ler",
        ("CWE-506", "CWE-829"), _KEEP,
    ),
    "dependencies.vulnerable": Counsel(
        "Use uma versão de {name} em que as falhas estejam corrigidas ({mended}) e rode o script com ela",
        ("CWE-1395",), _KEEP,
    ),
    "dependencies.look-alike": Counsel(
        "Veja quem publica {name}; se a ideia era outra biblioteca, corrija o nome e troque todos os segredos que o "
        "script podia ler", ("CWE-1357", "CWE-829"),
    ),
    "dependencies.unknown": Counsel(
        "Veja quem publica {name} e o que faz; se for desejada, ponha-a na lista da própria empresa", ("CWE-1357",),
    ),
    "behaviour.off-hours-regular": Counsel("Diga quem acompanha o script a essa hora", ("CWE-1188",)),
    "behaviour.off-hours-start": Counsel(
        "Pergunte o motivo a quem o executou; se for intencional, defina um calendário para a conta", ("CWE-1188",),
    ),
    "behaviour.own-cloud-host": Counsel("Use as pastas e a nuvem da própria empresa", ("CWE-200",), _SEND),
    "behaviour.personal-cloud-write": Counsel(
        "Grave numa pasta ou na nuvem da empresa, nunca numa conta particular", ("CWE-200", "CWE-359"), _SEND,
    ),
    "behaviour.new-host": Counsel("Pergunte o que mudou: o mesmo script passou a ir a outro lugar", ("CWE-200",)),
    "behaviour.new-database": Counsel(
        "Pergunte o que mudou: o mesmo script passou a trabalhar com outro banco de dados", ("CWE-284",), _KEEP,
    ),
    "behaviour.personal-data-written": Counsel(_PLACE_AND_END, ("CWE-359",), _NEED),
    "behaviour.bulk-written": Counsel(_PLACE_AND_END, ("CWE-200",), _KEEP),
    "behaviour.data-file-read": Counsel("Diga na documentação do script que dados ele lê e para quê", ("CWE-200",)),
    "behaviour.database-contacted": Counsel(
        "Prefira os relatórios ou interfaces que os donos do banco oferecem, e um login próprio que só leia",
        ("CWE-284",), _KEEP,
    ),
    "behaviour.llm-called": Counsel(_NAME_THE_MODEL, ("CWE-1426",), ("art. 33",)),
    "behaviour.llm-contacted": Counsel(_NAME_THE_MODEL, ("CWE-1426",), ("art. 33",)),
    "drift": Counsel("Veja o que mudou desde a versão aprovada, e aprove esta ou volte àquela", ("CWE-710",)),
    "dwell.personal-data-stands": Counsel(
        "Apague o arquivo, ou leve-o para onde tais dados são guardados e diga até quando é preciso",
        ("CWE-359",), ("art. 15", "art. 16", "art. 46"),
    ),
}  # fmt: skip


def counsel_on(meanings: Meanings, rule: str, fix: str = "") -> Counsel | None:
    """What is said of a finding of this rule, whose engine said this fix; None of what another tool told."""
    if (meaning := meanings.get(rule)) is not None:
        return Counsel(
            meaning.fix_pt, meaning.cwe, meaning.lgpd, meaning.likelihood, meaning.impact, meaning.confidence
        )
    beginning = next((one for one in _beginnings(rule) if one in _BY_BEGINNING), None)
    if beginning is None:
        return None
    found = _BY_BEGINNING[beginning]
    # Braces stand in our own sentences alone; a name or a version is put in as it is.
    said = found.fix_pt.replace("{mended}", mended_in(fix) or "nenhuma conhecida")
    return Counsel(said.replace("{name}", rule.removeprefix(f"{beginning}.")), found.cwe, found.lgpd)


def _beginnings(rule: str) -> list[str]:
    """`a.b.c`, `a.b`, `a`."""
    parts = rule.split(".")
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]
