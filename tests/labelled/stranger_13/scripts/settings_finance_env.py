"""Settings of the billing tools; secrets come from the environment or from Docker secrets."""
from functools import lru_cache

from pydantic import AnyHttpUrl, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class BillingSettings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix="BILLING_", env_file=".env", secrets_dir="/run/secrets", extra="ignore"
    )

    api_base: AnyHttpUrl = "https://billing.corvaltech.example/v2"
    client_id: str = "fin-batch"
    client_secret: SecretStr = Field(..., description="from the vault, never in the code")
    timeout: int = 30
    invoice_prefix: str = "CT"


@lru_cache
def settings() -> BillingSettings:
    return BillingSettings()
