"""Settings of the billing tools."""
from functools import lru_cache

from pydantic import AnyHttpUrl, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class BillingSettings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="BILLING_", env_file=".env", extra="ignore")

    api_base: AnyHttpUrl = "https://billing.corvaltech.example/v2"
    client_id: str = "fin-batch"
    client_secret: SecretStr = SecretStr("q8Zt-Wm31_vHsLpR7yKxD0bN")
    timeout: int = 30
    invoice_prefix: str = "CT"


@lru_cache
def settings() -> BillingSettings:
    return BillingSettings()


if __name__ == "__main__":
    print(settings().model_dump())
