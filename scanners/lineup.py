"""Which engines this vault runs."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from escrow.config import OFF, Settings
from escrow.core.errors import Misconfigured
from escrow.core.vault_key import VaultKey
from scanners.cage import best_cage
from scanners.credsweeper.program import Program, default_command
from scanners.engine import Engine
from scanners.engines.credsweeper import CredSweeperEngine
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import SemgrepEngine
from scanners.observations import Seeing
from scanners.personal.documents import COUNTRIES
from scanners.programs import Broken
from scanners.staging import Staging


def engines_for(settings: Settings, key: VaultKey) -> Sequence[Engine]:
    """Every engine, the quick ones first."""
    staging = Staging(settings.data_dir / "staging")
    domains = Seeing.of(settings).domains
    own: tuple[Engine, ...] = (
        SecretsEngine(key),
        PersonalDataEngine(key, countries=countries_of(settings)),
        DependenciesEngine(),
        FlowsEngine(key, domains=domains),
        SemgrepEngine(key, staging, command=settings.semgrep_command, domains=domains),
    )
    second = second_opinion(settings)
    return own if second is None else (*own, CredSweeperEngine(key, staging, program=second))


def second_opinion(settings: Settings) -> Program | None:
    """The CredSweeper this company asks for beside our own rules; None where it does not."""
    command = settings.credsweeper_command
    if settings.credsweeper == OFF:
        return None
    return Program(default_command() if command is None else command)


def second_opinion_state(settings: Settings) -> str:
    """For whoever looks after the vault: off, the version in use, or why it cannot be run."""
    program = second_opinion(settings)
    if program is None:
        return OFF
    return program.version if program.lack is None else f"cannot be run: {program.lack}"


def require_second_opinion(settings: Settings) -> None:
    """Return when the CredSweeper that is asked for works here, or none is; raises Misconfigured."""
    program = second_opinion(settings)
    if program is None:
        return
    with TemporaryDirectory(prefix="escrow-credsweeper-") as folder:
        try:
            program.rehearse(best_cage(), Staging(Path(folder)))
        except Broken as fault:
            raise Misconfigured("CREDSWEEPER", fault.reason, advice="mend that, or set it to off") from None


def countries_of(settings: Settings) -> Sequence[str]:
    """The countries whose documents are looked for; raises Misconfigured for one we know no documents of."""
    asked = [country.strip().lower() for country in settings.personal_data_countries.split(",") if country.strip()]
    unknown = sorted(set(asked) - COUNTRIES)
    if unknown:
        raise Misconfigured(
            "PERSONAL_DATA_COUNTRIES", f"no documents of {', '.join(unknown)} are known",
            advice=f"choose among {' '.join(sorted(COUNTRIES))}",
        )  # fmt: skip
    return asked
