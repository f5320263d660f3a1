"""Every setting of the vault, read once, refused at start when it cannot work."""

import base64
import ipaddress
import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from escrow.core.errors import Misconfigured

OFF = "off"
_PREFIX = "ESCROW_"
_OF_OTHERS = frozenset({"TOKEN", "CLONE_TOKEN", "FAULT_POINT", "PYTHON", "CHROMIUM", "SHARE_PATHS", "NOTEBOOK"})
"""Read by commands, by `script/…` and by the collector, and no setting of the vault."""
_ALL_OF_OTHERS = ("COLLECTOR_", "TEST_", "SOAK_", "BENCH_")


class Settings(BaseSettings):
    """Environment (`ESCROW_…`) over `escrow.toml` over defaults. docs/operations.md explains each one."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, toml_file="escrow.toml", extra="forbid", frozen=True)

    data_dir: Path = Field(Path("var"), description="Folder of everything the vault keeps on this machine")
    bind: str = Field("127.0.0.1:8800", description="Address and port to serve on; port 0 picks a free one")
    public_url: str | None = Field(None, description="The URL people and endpoints use; default http://BIND")
    database_url: str | None = Field(None, description="SQLAlchemy URL; default SQLite in the data folder")
    queue: Literal["auto", "embedded", "postgres"] = Field(
        "auto", description="Where jobs wait; auto: procrastinate on PostgreSQL, a table on SQLite"
    )
    s3_endpoint: str | None = Field(None, description="HOST:PORT of an S3 server; default: a folder archive")
    s3_bucket: str = Field("escrow", description="Bucket created with object lock")
    s3_region: str = Field("us-east-1", description="Region the bucket is in")
    s3_access_key: str | None = Field(None, description="S3 access key id")
    s3_secret_key: SecretStr | None = Field(None, description="S3 secret key")
    s3_secure: bool = Field(True, description="Talk TLS to the S3 server")
    retention_days: int = Field(365, ge=1, le=36500, description="Days a stored object may not be deleted")
    retention_mode: Literal["governance", "compliance"] = Field("governance", description="Object lock mode on S3")
    key_file: Path | None = Field(None, description="The vault key; outside the data folder, 0600")
    oidc_issuer: str | None = Field(None, description="OpenID Connect issuer URL")
    oidc_client_id: str | None = Field(None, description="Client id at the issuer")
    oidc_client_secret: SecretStr | None = Field(None, description="Client secret at the issuer")
    oidc_audience: str | None = Field(None, description="Audience of access tokens that open the API; unset: none do")
    tls_cert: Path | None = Field(None, description="Certificate chain to serve TLS with")
    tls_key: Path | None = Field(None, description="Private key to serve TLS with")
    trusted_proxies: str | None = Field(None, description="Comma-separated addresses of proxies that end TLS")
    checkpoint_file: Path | None = Field(None, description="File checkpoints are appended to; on a share of others")
    checkpoint_webhook: str | None = Field(None, description="https URL checkpoints are sent to")
    checkpoint_webhook_secret: SecretStr | None = Field(None, description="Secret that marks what is sent there")
    checkpoint_seconds: int = Field(60, ge=1, le=86400, description="Seconds between two checkpoints sent out")
    fallback_group: str = Field("escrow-fallback", description="Directory group that takes what nobody else can")
    legal_group: str = Field("escrow-legal", description="Directory group that keeps what is under a hold")
    custodian_cap: int = Field(50, ge=1, description="Scripts one person keeps for others before the next is asked")
    breaker_count: int = Field(25, ge=1, description="Leavers within the window above which transfers are held")
    breaker_percent: int = Field(2, ge=0, le=100, description="Same, as a percentage of active people")
    breaker_minutes: int = Field(60, ge=1, description="Length of the breaker's window, minutes")
    grace_hours: int = Field(24, ge=0, description="Hours between a SCIM deactivation and custody moving")
    package_index: str | None = Field(None, description="Simple index asked for hashes of packages; unset: none is")
    push_hosts: str = Field("", description="HOST or HOST:PORT, comma-separated, adopters may push to; empty: none")
    push_ca_file: Path | None = Field(None, description="Certificates of Git hosts; unset: the system's")
    push_key_file: Path | None = Field(None, description="Deploy key for pushes over ssh; unset: there are none")
    push_known_hosts: Path | None = Field(None, description="Keys of Git hosts reached over ssh, as ssh keeps them")
    run_days: int = Field(400, ge=1, description="Days a run is kept")
    argument_days: int = Field(90, ge=1, description="Days the arguments of a run are kept")
    smtp_server: str | None = Field(None, description="HOST:PORT of a mail server; unset: no mail is sent")
    smtp_from: str = Field("script-escrow@localhost", description="Sender of the vault's mails")
    smtp_user: str | None = Field(None, description="User name at the mail server")
    smtp_password: SecretStr | None = Field(None, description="Password at the mail server")
    smtp_starttls: bool = Field(True, description="Ask the mail server for TLS before anything is said")
    webhook_url: str | None = Field(None, description="Where signed events go (Standard Webhooks); unset: nowhere")
    webhook_secret: SecretStr | None = Field(
        None,
        description="Key of the signature, whsec_BASE64; two, with a space, while it is exchanged",
    )
    content_limit: int = Field(8 << 20, ge=1024, description="Largest content taken, bytes")
    batch_limit: int = Field(1 << 20, ge=1024, description="Largest batch as sent (compressed), bytes")
    batch_plain_limit: int = Field(16 << 20, ge=1024, description="Largest batch unpacked, bytes")
    line_limit: int = Field(64 << 10, ge=256, description="Longest line of a batch, bytes")
    tree_limit: int = Field(200, ge=1, description="Most files in one snapshot")
    quota_batches_per_minute: int = Field(600, ge=1, description="Batches one endpoint may deposit a minute")
    quota_content_bytes_per_hour: int = Field(2 << 30, ge=1, description="New content bytes per endpoint and hour")
    cooked_limit: int = Field(1000, ge=1, description="Most clonable repositories kept ready")
    failed_attempts_per_minute: int = Field(
        120, ge=1, description="Wrong credentials one address may try a minute before it is told to wait"
    )
    semgrep_command: Path | None = Field(
        None, description="The semgrep program; default: .venv-semgrep beside the code"
    )
    credsweeper: str = Field(
        "off", description="CredSweeper's second opinion on secrets: off, on, or the path of its command"
    )
    company_domains: str = Field(
        "", description="The company's own domain names, comma-separated: data sent there does not leave it"
    )
    feed_keys: str = Field(
        "", description="Public keys, comma-separated, of those whose bundles of advisories may be imported"
    )
    holidays: str = Field("", description="Whose public holidays nobody works on: a country (BR) or a part (BR-SP)")
    personal_data_countries: str = Field(
        "br", description="Countries, comma-separated, whose documents are recognised in scripts by check digit"
    )
    policy_days: int = Field(7, ge=1, le=90, description="Days an endpoint may go on with the policy it has")
    scan_workers: int = Field(1, ge=1, le=32, description="Scan jobs worked on at once in one process")
    sweep_hour: int = Field(2, ge=0, le=23, description="Hour of the nightly sweep, machine's local time")
    log_format: Literal["auto", "json", "text"] = Field(
        "auto", description="Shape of log lines; auto: text on a terminal"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field("info", description="Least severity logged")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    # --- what follows from the values ------------------------------------------------------------

    @property
    def push_host_names(self) -> list[str]:
        """Where adopters may push to."""
        return [one.strip() for one in self.push_hosts.split(",") if one.strip()]

    @property
    def host(self) -> str:
        return _split_bind(self.bind)[0]

    @property
    def port(self) -> int:
        return _split_bind(self.bind)[1]

    @property
    def is_loopback(self) -> bool:
        return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback

    @property
    def base_url(self) -> str:
        scheme = "https" if self.tls_cert else "http"
        return (self.public_url or f"{scheme}://{self.bind}").rstrip("/")

    @property
    def sql_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'escrow.db'}"

    @property
    def is_postgres(self) -> bool:
        return self.sql_url.startswith("postgresql")

    @property
    def queues_on_postgres(self) -> bool:
        """Does every process of this vault hand work over through procrastinate?"""
        return self.queue == "postgres" or (self.queue == "auto" and self.is_postgres)

    @property
    def key_path(self) -> Path:
        if self.key_file is not None:
            return self.key_file
        home = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
        return Path(home) / "escrow" / "vault.key"

    @property
    def smtp_address(self) -> tuple[str, int] | None:
        return None if self.smtp_server is None else _split_bind(self.smtp_server)

    @property
    def credsweeper_command(self) -> Path | None:
        """The command that was named; None where none was, and the one beside the code is meant."""
        return None if self.credsweeper in (OFF, "on") else Path(self.credsweeper)

    @property
    def is_key_beside_data(self) -> bool:
        """Does whoever takes the data folder take the key with it?"""
        return self.key_path.resolve().is_relative_to(self.data_dir.resolve())

    @property
    def has_oidc(self) -> bool:
        return self.oidc_issuer is not None

    # --- what cannot work is refused ---------------------------------------------------------------

    @field_validator("bind")
    @classmethod
    def _bind_is_an_address(cls, value: str) -> str:
        host, _ = _split_bind(value)
        if host != "localhost":
            ipaddress.ip_address(host)
        return value

    @field_validator("credsweeper")
    @classmethod
    def _credsweeper_is_a_choice(cls, value: str) -> str:
        if value not in (OFF, "on") and not Path(value).is_absolute():
            raise ValueError("it must be off, on, or an absolute path that ends in bin/credsweeper")
        return value

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        if (self.tls_cert is None) != (self.tls_key is None):
            raise ValueError("TLS_CERT and TLS_KEY go together; set both or neither")
        if self.queue == "postgres" and not self.is_postgres:
            raise ValueError("QUEUE=postgres needs a DATABASE_URL of PostgreSQL")
        if self.s3_endpoint and not (self.s3_access_key and self.s3_secret_key):
            raise ValueError("S3_ENDPOINT needs S3_ACCESS_KEY and S3_SECRET_KEY")
        if (self.webhook_url is None) != (self.webhook_secret is None):
            raise ValueError("WEBHOOK_URL and WEBHOOK_SECRET go together; set both or neither")
        if self.webhook_secret is not None and not _are_signing_keys(self.webhook_secret.get_secret_value()):
            raise ValueError("WEBHOOK_SECRET must be whsec_ and base64, or two of these with a space")
        if self.webhook_url is not None and not _is_web_address(self.webhook_url):
            raise ValueError("WEBHOOK_URL must be an http or https URL")
        if self.smtp_server is not None:
            _split_bind(self.smtp_server)
        if self.has_oidc and not self.oidc_client_id:
            raise ValueError("OIDC_ISSUER needs OIDC_CLIENT_ID")
        if self.checkpoint_webhook is not None and not _is_safe_target(self.checkpoint_webhook):
            raise ValueError("CHECKPOINT_WEBHOOK must be an https URL without a password, or http to loopback")
        if not self.is_loopback:
            self._refuse_open_bind()
        return self

    def _refuse_open_bind(self) -> None:
        if not self.has_oidc:
            raise ValueError("BIND is not loopback, so OIDC_ISSUER is needed: people could not sign in safely")
        if urlsplit(self.public_url or "").scheme != "https":
            raise ValueError("BIND is not loopback, so PUBLIC_URL must be an https URL")
        if self.tls_cert is None and not self.trusted_proxies:
            raise ValueError("BIND is not loopback, so TLS_CERT and TLS_KEY, or TRUSTED_PROXIES, are needed")


def load_settings(**overrides: object) -> Settings:
    """The settings of this process; raises Misconfigured naming the first that cannot work."""
    try:
        settings = Settings(**overrides)  # type: ignore[arg-type]
    except ValidationError as fault:
        first = fault.errors(include_input=False, include_url=False)[0]
        name = "_".join(str(part) for part in first["loc"]).upper() or "SETTINGS"
        raise Misconfigured(
            name, first["msg"].removeprefix("Value error, "), advice="mend it in the environment or escrow.toml"
        ) from None
    _refuse_key_in_data(settings)
    return settings


def unknown_settings(environ: Mapping[str, str]) -> dict[str, str | None]:
    """Every variable that is named like a setting and is read by nobody, with the setting it is nearest to, if any."""
    known = [name.upper() for name in Settings.model_fields]
    found: dict[str, str | None] = {}
    for name in sorted(environ):
        prefix, short = name.upper()[: len(_PREFIX)], name.upper()[len(_PREFIX) :]
        if (
            prefix == _PREFIX
            and short not in known
            and short not in _OF_OTHERS
            and not short.startswith(_ALL_OF_OTHERS)
        ):
            found[name] = next((f"{_PREFIX}{one}" for one in get_close_matches(short, known, 1)), None)
    return found


def refuse_unknown_settings(environ: Mapping[str, str]) -> None:
    """Raises Misconfigured naming the first variable that was meant as a setting and is none."""
    for name, nearest in unknown_settings(environ).items():
        meant = "there is none like it" if nearest is None else f"the nearest is {nearest}"
        raise Misconfigured(name, f"no such setting, so it is ignored; {meant}", advice="rename it or take it away")


def _refuse_key_in_data(settings: Settings) -> None:
    """A key beside the data it protects protects nothing. A checkout's own `var/` is exempt: it is for trying out."""
    if settings.is_key_beside_data and not is_checkout_data(settings.data_dir):
        raise Misconfigured(
            "KEY_FILE", "it lies inside the data folder", advice="put it elsewhere, on another disk if you can"
        )


def is_checkout_data(data_dir: Path) -> bool:
    """Is this the `var/` of a source checkout?"""
    folder = data_dir.resolve()
    checkout = Path(__file__).resolve().parent.parent
    return folder == checkout / "var" and (checkout / "pyproject.toml").exists()


def _is_safe_target(url: str) -> bool:
    """May we send there? Over TLS, or to this very machine; and never with a password in the address."""
    target = urlsplit(url)
    if not target.hostname or target.username is not None or target.password is not None:
        return False
    is_near = target.hostname in ("127.0.0.1", "::1", "localhost")
    return target.scheme == "https" or (target.scheme == "http" and is_near)


def _is_web_address(url: str) -> bool:
    target = urlsplit(url)
    return target.scheme in ("http", "https") and bool(target.hostname)


def _are_signing_keys(said: str) -> bool:
    """`whsec_BASE64`, once or more: one that cannot be read would fail with the first event, not at the start."""
    try:
        return bool(said.split()) and all(
            base64.b64decode(one.removeprefix("whsec_"), validate=True) for one in said.split()
        )
    except ValueError:
        return False


def _split_bind(bind: str) -> tuple[str, int]:
    host, _, port = bind.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65535:
        raise ValueError("BIND must be ADDRESS:PORT, such as 127.0.0.1:8800")
    return host.strip("[]"), int(port)
