"""What each kind of flow or act means, and what to do about it, in two languages: one table."""

from dataclasses import dataclass

from scanners.findings import Confidence, Degree, Severity, Trait, Vector, severity_of

Act = tuple[str, int, str]
"""What a script does: of which kind, on which line, through what."""
LANGUAGES = ("python", "bash", "powershell", "batch", "vbscript", "javascript", "r", "sql")
"""What is read for them."""
_COMPANY = frozenset({Trait.BUSINESS_DATA})
_OWN_CLOUD = frozenset({Trait.BUSINESS_DATA, Trait.PERSONAL_CLOUD})
_EVASION = frozenset({Trait.EVASION})
_PEOPLE = frozenset({Trait.PERSONAL_DATA})
_NONE: frozenset[Trait] = frozenset()
_LOW, _MEDIUM, _HIGH = Degree.LOW, Degree.MEDIUM, Degree.HIGH


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What one kind of flow or act means. How bad it is follows from how likely and how grave."""

    vector: Vector
    likelihood: Degree
    impact: Degree
    confidence: Confidence = Confidence.MEDIUM
    said: str
    """`{data}` stands for whose data it is."""
    fix: str
    fix_pt: str
    cwe: tuple[str, ...]
    lgpd: tuple[str, ...]
    """Empty where it is nothing to that law by itself, whatever the data."""
    traits: frozenset[Trait] = _NONE

    @property
    def severity(self) -> Severity:
        return severity_of(self.likelihood, self.impact)

    def message(self, *, is_personal: bool = False) -> str:
        return self.said.format(data="Personal data" if is_personal else "Company data")


KINDS = {
    "works-on-a-database": Kind(
        vector=Vector.DATABASE, likelihood=_HIGH, impact=_LOW, cwe=("CWE-284",), lgpd=("art. 46",),
        said="The script works on a database by itself",
        fix="Prefer the reports or interfaces the owners of the database offer, and a login of its own that may only"
            " read",
        fix_pt="Prefira os relatórios ou interfaces que os donos do banco oferecem, e um login próprio que só leia",
    ),
    "asks-a-model": Kind(
        vector=Vector.LLM, likelihood=_HIGH, impact=_LOW, cwe=("CWE-1426",), lgpd=("art. 33",),
        said="The script asks a language model",
        fix="Name the model and what may be sent to it in the script's documentation, and have it approved",
        fix_pt="Diga na documentação do script qual é o modelo e o que pode ser enviado a ele, e peça a aprovação",
    ),
    "asks-model": Kind(
        vector=Vector.LLM, likelihood=_HIGH, impact=_LOW, cwe=("CWE-1426",), lgpd=("art. 33",),
        said="The script asks a hosted language model",
        fix="Name the model and what may be sent to it in the script's documentation, and have it approved",
        fix_pt="Diga na documentação do script qual é o modelo e o que pode ser enviado a ele, e peça a aprovação",
    ),
    "data-to-model": Kind(
        vector=Vector.LLM, likelihood=_HIGH, impact=_HIGH, cwe=("CWE-200", "CWE-359"), lgpd=("art. 33", "art. 46"),
        traits=_COMPANY, said="{data} is put into a question to a hosted language model",
        fix="Use the model the company approved, and send it only what it needs, without names or numbers of people",
        fix_pt="Use o modelo que a empresa aprovou e envie só o necessário, sem nomes nem números de pessoas",
    ),
    "runs-answer": Kind(
        vector=Vector.LLM, likelihood=_HIGH, impact=_HIGH, confidence=Confidence.HIGH, cwe=("CWE-94", "CWE-1426"),
        lgpd=(), said="The script runs text that a language model wrote",
        fix="Have a person look at the model's answer before anything is run or changed",
        fix_pt="Faça uma pessoa ler a resposta do modelo antes que algo seja executado ou alterado",
    ),
    "installs-code": Kind(
        vector=Vector.LIBRARIES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-829",), lgpd=(),
        said="The script installs programs or packages while it runs",
        fix="List what it needs with versions, and have it installed before the script runs",
        fix_pt="Liste o que ele precisa, com versões, e peça a instalação antes que o script rode",
    ),
    "runs-unreviewed-code": Kind(
        vector=Vector.LIBRARIES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-94", "CWE-829"), lgpd=(),
        said="The script runs code that is not in it and that nobody looked at",
        fix="Keep the code it runs in the script or in a module beside it, in clear text",
        fix_pt="Guarde o código que ele executa no script ou num módulo ao lado, em texto claro",
    ),
    "hides-what-it-runs": Kind(
        vector=Vector.LIBRARIES, likelihood=_HIGH, impact=_HIGH, cwe=("CWE-506",), lgpd=(), traits=_EVASION,
        said="The script reaches what runs code or a program by a name it puts together, so that no reader finds it",
        fix="Call what you need by its own name, written out",
        fix_pt="Chame pelo próprio nome, escrito por extenso, o que for preciso",
    ),
    "loads-a-program-as-data": Kind(
        vector=Vector.LIBRARIES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-502",), lgpd=(),
        said="Loading this file can run any code that somebody put into it",
        fix="Keep data as CSV, Parquet or JSON; such a file is a program",
        fix_pt="Guarde dados em CSV, Parquet ou JSON; um arquivo desses é um programa",
    ),
    "does-not-check-who-answers": Kind(
        vector=Vector.LIBRARIES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-295",), lgpd=("art. 46",),
        said="The script talks to another machine without checking who answers",
        fix="Leave the checks on, and name the company's certificate authority or the machine's key",
        fix_pt="Deixe as verificações ligadas e indique a autoridade certificadora da empresa ou a chave da máquina",
    ),
    "wipes-files": Kind(
        vector=Vector.FILES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-732",), lgpd=("art. 46",),
        said="The script deletes whole folders that others may use",
        fix="Delete one by one what is meant, or move it to a folder its owners empty",
        fix_pt="Apague um a um o que se quer apagar, ou mova para uma pasta que os donos esvaziam",
    ),
    "locks-files": Kind(
        vector=Vector.FILES, likelihood=_MEDIUM, impact=_MEDIUM, cwe=("CWE-506",), lgpd=("art. 46",),
        said="The script packs files under a password, so that nobody can see what is sent",
        fix="Leave files readable to the checks of the company; it encrypts on the way by itself",
        fix_pt="Deixe os arquivos legíveis para os controles da empresa; ela mesma cifra o que viaja",
    ),
    "records-people": Kind(
        vector=Vector.FILES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-359",), lgpd=("art. 6 III", "art. 46"),
        said="The script records what people copy, type, show or say",
        fix="Use the interface of the program instead of looking over shoulders",
        fix_pt="Use a interface do programa em vez de olhar por cima do ombro das pessoas",
    ),
    "opens-a-way-in": Kind(
        vector=Vector.FILES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-552", "CWE-1327"), lgpd=("art. 46",),
        said="The script opens a way from outside to files or programs of this machine",
        fix="Hand files over through what the company approved for it",
        fix_pt="Entregue arquivos pelo meio que a empresa aprovou para isso",
    ),
    "plans-the-night": Kind(
        vector=Vector.OFF_HOURS, likelihood=_HIGH, impact=_LOW, cwe=("CWE-1188",), lgpd=(),
        said="The script plans to run outside 07:00 to 20:00 or at the weekend",
        fix="Let the company's scheduler run it, in hours in which somebody would notice when it goes wrong",
        fix_pt="Deixe o agendador da empresa executá-lo, em horas em que alguém notaria se desse errado",
    ),
    "waits-for-the-night": Kind(
        vector=Vector.OFF_HOURS, likelihood=_MEDIUM, impact=_MEDIUM, cwe=("CWE-511",), lgpd=(),
        said="The script waits until an hour in which nobody is at work",
        fix="Let the company's scheduler start it instead of waiting inside the script",
        fix_pt="Deixe o agendador da empresa iniciá-lo em vez de esperar dentro do script",
    ),
    "acts-when-nobody-is-there": Kind(
        vector=Vector.OFF_HOURS, likelihood=_MEDIUM, impact=_MEDIUM, cwe=("CWE-511",), lgpd=(),
        said="The script does something only at night or at the weekend",
        fix="Do the same at any hour, and say in the documentation when it runs",
        fix_pt="Faça o mesmo a qualquer hora e diga na documentação quando ele roda",
    ),
    "installs-its-own-schedule": Kind(
        vector=Vector.OFF_HOURS, likelihood=_MEDIUM, impact=_MEDIUM, cwe=("CWE-284",), lgpd=(),
        said="The script puts itself into the machine's task scheduler",
        fix="Ask for a job in the company's scheduler instead of installing one from within the script",
        fix_pt="Peça um trabalho no agendador da empresa em vez de o script instalar um por conta própria",
    ),
    "data-to-own-cloud": Kind(
        vector=Vector.FILES, likelihood=_HIGH, impact=_HIGH, cwe=("CWE-200", "CWE-359"), lgpd=("art. 33", "art. 46"),
        traits=_OWN_CLOUD, said="{data} is written into a folder that is copied to somebody's own cloud account",
        fix="Write to a company share or the company's own cloud, never to a private account",
        fix_pt="Grave numa pasta ou na nuvem da empresa, nunca numa conta particular",
    ),
    "data-to-removable": Kind(
        vector=Vector.FILES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-200", "CWE-921"), lgpd=("art. 46",),
        traits=_COMPANY, said="{data} is copied to a disk that can be carried away",
        fix="Keep company data on the company's disks and shares",
        fix_pt="Mantenha os dados da empresa nos discos e pastas da empresa",
    ),
    "data-to-upload": Kind(
        vector=Vector.FILES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-200",), lgpd=("art. 33", "art. 46"),
        traits=_COMPANY, said="{data} is sent to a server outside the company",
        fix="Hand data to other systems through the interface the company approved for it",
        fix_pt="Entregue dados a outros sistemas pela interface que a empresa aprovou para isso",
    ),
    "data-to-unnamed-host": Kind(
        vector=Vector.FILES, likelihood=_LOW, impact=_MEDIUM, confidence=Confidence.LOW, cwe=("CWE-200",),
        lgpd=("art. 46",), traits=_COMPANY,
        said="{data} is sent to a host that may be the company's own, and COMPANY_DOMAINS does not say so",
        fix="Name the company's domains and its SharePoint in COMPANY_DOMAINS; any other host is outside then",
        fix_pt="Indique os domínios da empresa e o SharePoint em COMPANY_DOMAINS; qualquer outro fica fora então",
    ),
    "data-to-private-mailbox": Kind(
        vector=Vector.FILES, likelihood=_HIGH, impact=_HIGH, cwe=("CWE-200", "CWE-359"), lgpd=("art. 33", "art. 46"),
        traits=_COMPANY, said="{data} is mailed to a private mailbox",
        fix="Send company data to company mailboxes alone",
        fix_pt="Envie dados da empresa só para caixas de correio da empresa",
    ),
    "data-to-others-mailbox": Kind(
        vector=Vector.FILES, likelihood=_MEDIUM, impact=_HIGH, cwe=("CWE-200",), lgpd=("art. 33", "art. 46"),
        traits=_COMPANY, said="{data} is mailed to a mailbox of another company",
        fix="Let the company's own system send it, so that it is known what was sent to whom; name the company's"
            " domains in COMPANY_DOMAINS",
        fix_pt="Deixe o envio ao sistema da empresa, para que se saiba o que foi enviado a quem; indique os domínios da"
            " empresa em COMPANY_DOMAINS",
    ),
    "data-to-private-account": Kind(
        vector=Vector.FILES, likelihood=_HIGH, impact=_HIGH, cwe=("CWE-200", "CWE-732"), lgpd=("art. 33", "art. 46"),
        traits=_COMPANY, said="{data} is opened to a private account",
        fix="Share company documents with company accounts alone",
        fix_pt="Compartilhe documentos da empresa só com contas da empresa",
    ),
    "opened-to-anybody": Kind(
        vector=Vector.FILES, likelihood=_HIGH, impact=_HIGH, cwe=("CWE-200", "CWE-732"), lgpd=("art. 33", "art. 46"),
        traits=_COMPANY, said="{data} is opened to whoever has the link",
        fix="Share company documents with named accounts of the company, and let the link end",
        fix_pt="Compartilhe documentos da empresa com contas nomeadas da empresa, e com prazo para o link",
    ),
    "personal-data-to-log": Kind(
        vector=Vector.PERSONAL_DATA, likelihood=_MEDIUM, impact=_MEDIUM, cwe=("CWE-532",),
        lgpd=("art. 6 III", "art. 46"), traits=_PEOPLE,
        said="Personal data is printed or logged, where it stays longer and is seen by more people than meant",
        fix="Print counts or internal numbers instead of names, documents or health details",
        fix_pt="Mostre contagens ou números internos em vez de nomes, documentos ou dados de saúde",
    ),
    "personal-data-to-export": Kind(
        vector=Vector.PERSONAL_DATA, likelihood=_MEDIUM, impact=_MEDIUM, cwe=("CWE-359",),
        lgpd=("art. 6 III", "art. 15", "art. 46"), traits=_PEOPLE,
        said="Personal data is exported to a file or a table",
        fix="Export only the fields the purpose needs, to a place with an end date, and write the purpose down",
        fix_pt="Exporte só os campos que a finalidade exige, para um lugar com data de fim, e escreva a finalidade",
    ),
}  # fmt: skip
