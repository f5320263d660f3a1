"""Which engines this vault runs."""

from collections.abc import Sequence

from escrow.config import Settings
from escrow.core.vault_key import VaultKey
from scanners.engine import Engine
from scanners.engines.personal_data import PersonalDataEngine
from scanners.engines.secrets import SecretsEngine
from scanners.engines.semgrep import SemgrepEngine
from scanners.staging import Staging


def engines_for(settings: Settings, key: VaultKey) -> Sequence[Engine]:
    """Every engine, the quick ones first."""
    staging = Staging(settings.data_dir / "staging")
    return (SecretsEngine(key), PersonalDataEngine(key), SemgrepEngine(key, staging, command=settings.semgrep_command))
