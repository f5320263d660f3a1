"""Which engines this vault runs."""

from collections.abc import Sequence

from escrow.config import Settings
from escrow.core.errors import Misconfigured
from escrow.core.vault_key import VaultKey
from scanners.engine import Engine
from scanners.engines.dependencies import DependenciesEngine
from scanners.engines.flows import FlowsEngine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import SemgrepEngine
from scanners.observations import Seeing
from scanners.personal.documents import COUNTRIES
from scanners.staging import Staging


def engines_for(settings: Settings, key: VaultKey) -> Sequence[Engine]:
    """Every engine, the quick ones first."""
    staging = Staging(settings.data_dir / "staging")
    domains = Seeing.of(settings).domains
    return (
        SecretsEngine(key),
        PersonalDataEngine(key, countries=countries_of(settings)),
        DependenciesEngine(),
        FlowsEngine(key, domains=domains),
        SemgrepEngine(key, staging, command=settings.semgrep_command, domains=domains),
    )


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
