"""All settings of Lotse: names, meanings, defaults, limits. Read once, at start, from the environment and ``.env``."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.problem import Problem

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder. Relative paths in settings start here, wherever the command is called from."""
PREFIX = "LOTSE_"
TRACKER = "tracker.db"
LOCAL = {"127.0.0.1", "localhost", "::1"}
KEPT = {"secret_key": "secret.key", "engine_secret": "engine.key", "telegram_webhook_secret": "webhook.key"}
"""Secrets that are made at the first start if they are not set, and the file under the data folder that keeps each."""

Port = Annotated[int, Field(ge=1, le=65535)]


class SettingsError(Problem):
    """Settings that cannot work. Each of ``problems`` is a sentence that names the variable and shows no secret."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class Settings(BaseModel):
    """What an operator can set. The environment variable is the name in capitals with ``LOTSE_`` before it."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True, hide_input_in_errors=True)

    data_dir: Path = Path("var")
    """Where everything is kept that changes: database, conversation store, keys, the engine's log."""
    database_url: str = Field(default="", repr=False)
    """SQLAlchemy URL, SQLite or PostgreSQL (``postgresql+psycopg://...``). Default: ``lotse.db`` in the data folder."""
    tracker_url: str = Field(default="", repr=False)
    """The database of the engine's memory of running conversations. Default: ``tracker.db`` in the data folder."""
    redis_url: SecretStr | None = None
    """``redis://:password@host:6379/0``: where several workers keep the limits they share, and their engines the
    locks of conversations. Default: each its own."""
    host: str = "127.0.0.1"
    """The address the pages and channels listen on."""
    port: Port = 8080
    public_url: str = ""
    """How people reach Lotse from outside, without a final slash. Default: host and port."""
    engine_port: Port = 5005
    """Rasa, on loopback only."""
    engines: tuple[str, ...] = ()
    """Addresses of the engines of all workers, with commas between. Default: the own one."""
    actions_port: Port = 5055
    """Where Rasa reaches the product's actions, on loopback only."""
    engine_secret: SecretStr = SecretStr("")
    """Shared by the product and the engine."""
    secret_key: SecretStr = SecretStr("")
    """Makes pseudonyms of chat ids. A new key makes strangers of everyone."""
    telegram_token: SecretStr | None = None
    """From @BotFather. Without one there is no Telegram channel."""
    telegram_mode: Literal["polling", "webhook"] = "polling"
    telegram_webhook_secret: SecretStr = SecretStr("")
    """Telegram sends it with each update (1-256 of A-Z a-z 0-9 _ -)."""
    telegram_api_url: str = "https://api.telegram.org"
    """Another address is for a Bot API server of one's own, and for tests."""
    default_language: str = Field(default="de", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    """The language before a person's own is known: a folder under ``data/texts/``."""
    municipality: str | None = Field(default=None, pattern=r"^\d{8}$")
    """AGS of the place that is assumed until a person names one. Default: none is assumed."""
    question_days: int = Field(default=180, ge=1, le=1000)
    """How long a question without an answer is kept for the coordinators after it was last asked."""
    mail_url: SecretStr | None = None
    """The mail server, ``smtp://user:password@host:587`` (STARTTLS) or ``smtps://``. Without one, no mail is sent."""
    mail_from: str = Field(default="", pattern=r"^$|^[^@\s]+@[^@\s]+$")
    """The sender of mails."""
    oidc_issuer: str = ""
    """The municipality's identity provider (OpenID Connect), such as ``https://login.example.org/realms/town``."""
    oidc_client_id: str = ""
    oidc_client_secret: SecretStr | None = None
    oidc_name: str = Field(default="Dienstkonto", max_length=60)
    """What the button on the sign-in page calls it."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    """Lines for people, or an object a line for programs."""
    metrics_token: SecretStr | None = None
    """Opens ``/metrics`` to whoever sends it. Without one, the figures are on loopback only (the actions' port)."""

    @field_validator("log_level", "log_format", "telegram_mode", mode="before")
    @classmethod
    def _lower(cls, value: Any) -> Any:
        return value.lower() if isinstance(value, str) else value

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, value: Path) -> Path:
        return ROOT / value.expanduser()

    @field_validator("database_url", "tracker_url")
    @classmethod
    def _database(cls, value: str, info: Any) -> str:
        if not value:
            name = "lotse.db" if info.field_name == "database_url" else TRACKER
            return f"sqlite:///{info.data.get('data_dir', ROOT / 'var') / name}"
        try:
            url = make_url(value)
        except ArgumentError:
            raise ValueError("must be a database address such as postgresql+psycopg://user@host/lotse") from None
        if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
            url = url.set(database=str(ROOT / url.database))
        elif url.get_backend_name() not in {"sqlite", "postgresql"}:
            raise ValueError("must be an address of SQLite or PostgreSQL")
        return url.render_as_string(hide_password=False)

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: SecretStr | None) -> SecretStr | None:
        parts = urlsplit(value.get_secret_value()) if value else None
        if parts and (parts.scheme not in {"redis", "rediss", "unix"} or not (parts.hostname or parts.path)):
            raise ValueError("must be the address of a Redis such as redis://:password@127.0.0.1:6379/0")
        return value

    @field_validator("engines", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        return [one.strip() for one in value.split(",") if one.strip()] if isinstance(value, str) else value

    @field_validator("engines")
    @classmethod
    def _engines(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_web_address(one) for one in value)

    @field_validator("public_url")
    @classmethod
    def _public(cls, value: str, info: Any) -> str:
        if not value:
            return f"http://{info.data.get('host', '127.0.0.1')}:{info.data.get('port', 8080)}"
        return _web_address(value)

    @field_validator("telegram_api_url")
    @classmethod
    def _api(cls, value: str) -> str:
        return _web_address(value)

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"\d{5,16}:[A-Za-z0-9_-]{30,64}", value.get_secret_value()):
            raise ValueError("must look as @BotFather gives it: digits, a colon, 35 letters and digits")
        return value

    @field_validator("mail_url")
    @classmethod
    def _mail_server(cls, value: SecretStr | None) -> SecretStr | None:
        parts = urlsplit(value.get_secret_value()) if value else None
        if parts and (parts.scheme not in {"smtp", "smtps"} or not parts.hostname or parts.path.strip("/")):
            raise ValueError("must be a mail server such as smtp://user:password@mail.example.org:587")
        return value

    @field_validator("oidc_issuer")
    @classmethod
    def _issuer(cls, value: str) -> str:
        if not value:
            return value
        parts = urlsplit(_web_address(value))
        if parts.scheme != "https" and parts.hostname not in LOCAL:
            raise ValueError("must start with https://")
        return value

    @field_validator("secret_key", "engine_secret", "metrics_token")
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value and 0 < len(value.get_secret_value()) < 16:
            raise ValueError("must have at least 16 characters")
        return value

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _header(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", value.get_secret_value()):
            raise ValueError("must be 1 to 256 letters, digits, - and _")
        return value

    @model_validator(mode="after")
    def _together(self) -> Settings:
        if len({self.port, self.engine_port, self.actions_port}) < 3:
            raise ValueError("LOTSE_PORT, LOTSE_ENGINE_PORT and LOTSE_ACTIONS_PORT must differ")
        if self.engines and self.engine_url not in self.engines:
            raise ValueError(f"LOTSE_ENGINES must name the engine of this worker, too: {self.engine_url}")
        if len(self.engines) > 1:
            self._check_sharing()
        if self.telegram_token and self.telegram_mode == "webhook" and not self.public_url.startswith("https://"):
            raise ValueError("LOTSE_TELEGRAM_MODE is webhook: LOTSE_PUBLIC_URL must be set and start with https://")
        if self.oidc_issuer and not (self.oidc_client_id and self.oidc_client_secret):
            raise ValueError("LOTSE_OIDC_ISSUER is set: LOTSE_OIDC_CLIENT_ID and LOTSE_OIDC_CLIENT_SECRET must be, too")
        if self.mail_url and not self.mail_from:
            raise ValueError("LOTSE_MAIL_URL is set: LOTSE_MAIL_FROM must be set, too")
        return self

    def _check_sharing(self) -> None:
        """Several workers need what they share to be where all of them reach it."""
        for name in ("database_url", "tracker_url"):
            if make_url(getattr(self, name)).get_backend_name() != "postgresql":
                raise ValueError(f"LOTSE_ENGINES names several engines: LOTSE_{name.upper()} must be of PostgreSQL")
        if not self.redis_url:
            raise ValueError("LOTSE_ENGINES names several engines: LOTSE_REDIS_URL must be set")
        for name in KEPT:
            if not getattr(self, name).get_secret_value():
                raise ValueError(f"LOTSE_ENGINES names several engines: LOTSE_{name.upper()} must be set, to the same")

    @property
    def engine_url(self) -> str:
        """Where the engine of this worker is."""
        return f"http://127.0.0.1:{self.engine_port}"

    @property
    def engine_urls(self) -> tuple[str, ...]:
        """All engines that a message may be handed to."""
        return self.engines or (self.engine_url,)

    @property
    def workers(self) -> int:
        """How many there are: each brings an engine."""
        return len(self.engine_urls)

    @property
    def tracker_url_of_engine(self) -> str:
        """The database of conversations as the engine's older SQLAlchemy wants it."""
        url = make_url(self.tracker_url)
        driver = "postgresql" if url.get_backend_name() == "postgresql" else url.drivername
        return url.set(drivername=driver).render_as_string(hide_password=False)

    @property
    def actions_url(self) -> str:
        """Where the engine reaches the product's actions."""
        return f"http://127.0.0.1:{self.actions_port}/actions"

    @property
    def secret(self) -> bytes:
        """What pseudonyms, secret links and the proofs of forms are made with: the ``secret_key`` as bytes."""
        return self.secret_key.get_secret_value().encode()

    @property
    def shown_database(self) -> str:
        """The database's address without its password, fit to be printed."""
        return make_url(self.database_url).render_as_string(hide_password=True)


def _web_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError("must be a web address such as https://lotse.example.org")
    return value.rstrip("/")


def names() -> list[str]:
    """The environment variables that mean something, in the order of the fields."""
    return [PREFIX + name.upper() for name in Settings.model_fields]


def given(environ: Mapping[str, str] | None = None, env_file: Path | None = None) -> dict[str, str]:
    """All variables with our prefix, from the file and, outranking it, the environment. An empty one is not set."""
    file = ROOT / ".env" if env_file is None else env_file
    together = {**dotenv_values(file), **(os.environ if environ is None else environ)}
    return {name: value.strip() for name, value in together.items() if name.startswith(PREFIX) and value}


def read_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = None) -> Settings:
    """Read and check the settings; nothing is written. Raises ``SettingsError``."""
    fields = Settings.model_fields
    variables = {name.removeprefix(PREFIX).lower(): value for name, value in given(environ, env_file).items() if value}
    try:
        return Settings.model_validate({name: value for name, value in variables.items() if name in fields})
    except ValidationError as problem:
        raise SettingsError([_sentence(error, variables) for error in problem.errors()]) from None


def load_settings(environ: Mapping[str, str] | None = None, env_file: Path | None = None) -> Settings:
    """The settings with every secret filled in: those not set are made once and kept in the data folder.

    The folder is made if there is none, for its owner only: what people wrote passes through it.
    """
    settings = read_settings(environ, env_file)
    settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    missing = [name for name in KEPT if not getattr(settings, name).get_secret_value()]
    return settings.model_copy(update={name: _kept_secret(settings.data_dir / KEPT[name]) for name in missing})


def _sentence(error: Any, variables: Mapping[str, str]) -> str:
    """One sentence about one wrong value. The value is shown unless it could be, or hold, a secret."""
    if not error["loc"]:
        return f"{error['ctx']['error']}."
    name = str(error["loc"][0])
    limits = "must be from 1 to 1000 days" if name == "question_days" else "must be a port from 1 to 65535"
    what = {
        "int_parsing": "must be a whole number",
        "greater_than_equal": limits,
        "less_than_equal": limits,
        "literal_error": f"must be one of {error.get('ctx', {}).get('expected', '')}",
        "string_pattern_mismatch": {
            "municipality": "must be an AGS of 8 digits, such as 06611000 for Kassel",
            "default_language": "must be a language such as de, en or de-x-einfach",
            "mail_from": "must be a mail address such as lotse@example.org",
        }.get(name, "has the wrong form"),
    }.get(error["type"], str(error.get("ctx", {}).get("error", error["msg"])))
    is_private = Settings.model_fields[name].annotation in {SecretStr, SecretStr | None} or name.endswith("_url")
    shown = "" if is_private else f", not {variables.get(name, '')!r}"
    return f"{PREFIX}{name.upper()} {what}{shown}."


def _kept_secret(path: Path) -> SecretStr:
    """The secret in this file, made at the first call, readable by its owner only."""
    if not path.exists():
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(32))
        try:
            # A link fails if another process was faster, and a reader never sees a half-written file.
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return SecretStr(path.read_text().strip())
