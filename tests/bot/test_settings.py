"""Settings: defaults that work, sentences for what does not, and no secret anywhere."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from bot.settings import KEPT, ROOT, Settings, SettingsError, load_settings, names, read_settings

TOKEN = "123456789:AAEhBP0av28FrW3nCBBJrnMmXJW8jc5x6Qz"
NOTHING = Path("/nonexistent/.env")


def read(**environ: str) -> Settings:
    return read_settings(environ, NOTHING)


def problems(**environ: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read(**environ)
    return caught.value.problems


def test_nothing_has_to_be_set() -> None:
    settings = read()
    assert (settings.host, settings.port, settings.public_url) == ("127.0.0.1", 8080, "http://127.0.0.1:8080")
    assert settings.database_url == f"sqlite:///{ROOT}/var/lotse.db"
    assert settings.telegram_token is None


def test_relative_paths_start_at_the_project_wherever_the_command_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    settings = read(LOTSE_DATA_DIR="elsewhere", LOTSE_DATABASE_URL="sqlite:///elsewhere/x.db")
    assert settings.data_dir == ROOT / "elsewhere"
    assert make_url(settings.database_url).database == str(ROOT / "elsewhere" / "x.db")
    assert settings.tracker_url == f"sqlite:///{ROOT}/elsewhere/tracker.db"


POSTGRES = "postgresql+psycopg://lotse:pw@db/lotse"
SHARING = {
    "LOTSE_DATABASE_URL": POSTGRES,
    "LOTSE_TRACKER_URL": POSTGRES,
    "LOTSE_REDIS_URL": "redis://:secret-of-redis@cache:6379/0",
    "LOTSE_SECRET_KEY": "k" * 16,
    "LOTSE_ENGINE_SECRET": "e" * 16,
    "LOTSE_TELEGRAM_WEBHOOK_SECRET": "w" * 16,
    "LOTSE_ENGINES": "http://127.0.0.1:5005, http://127.0.0.1:5006/",
}


def test_several_workers_are_a_matter_of_settings() -> None:
    settings = read(**SHARING)
    assert settings.engine_urls == ("http://127.0.0.1:5005", "http://127.0.0.1:5006")
    assert settings.workers == 2
    assert settings.tracker_url_of_engine == "postgresql://lotse:pw@db/lotse"
    assert "secret-of-redis" not in repr(settings)
    assert read().engine_urls == ("http://127.0.0.1:5005",)


@pytest.mark.parametrize("missing", [name for name in SHARING if name != "LOTSE_ENGINES"])
def test_several_workers_need_what_they_share(missing: str) -> None:
    (problem,) = problems(**{name: value for name, value in SHARING.items() if name != missing})
    assert missing in problem


def test_the_own_engine_is_one_of_all() -> None:
    (problem,) = problems(**SHARING, LOTSE_ENGINE_PORT="5007")
    assert "http://127.0.0.1:5007" in problem


def test_a_redis_has_an_address_which_is_not_shown() -> None:
    (problem,) = problems(LOTSE_REDIS_URL="http://user:hidden@x")
    assert "LOTSE_REDIS_URL" in problem
    assert "hidden" not in problem


def test_the_environment_outranks_the_file(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("LOTSE_PORT=1111\nLOTSE_HOST=0.0.0.0\nOTHER=1\n")
    settings = read_settings({"LOTSE_PORT": "2222"}, file)
    assert (settings.port, settings.host) == (2222, "0.0.0.0")


def test_an_empty_variable_is_not_set(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("LOTSE_TELEGRAM_TOKEN=\nLOTSE_MUNICIPALITY=\n")
    assert read_settings({"LOTSE_PORT": " "}, file) == read()


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("LOTSE_PORT", "abc", "a whole number, not 'abc'"),
        ("LOTSE_PORT", "0", "from 1 to 65535"),
        ("LOTSE_ENGINE_PORT", "70000", "from 1 to 65535, not '70000'"),
        ("LOTSE_QUESTION_DAYS", "0", "from 1 to 1000 days, not '0'"),
        ("LOTSE_LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("LOTSE_MUNICIPALITY", "Kassel", "AGS of 8 digits"),
        ("LOTSE_DEFAULT_LANGUAGE", "Deutsch", "such as de, en"),
        ("LOTSE_PUBLIC_URL", "lotse.example.org", "web address"),
        ("LOTSE_TELEGRAM_API_URL", "ftp://x", "web address"),
        ("LOTSE_DATABASE_URL", "mysql://root:hushhush@db/x", "SQLite or PostgreSQL"),
        ("LOTSE_DATABASE_URL", "hushhush", "database address"),
        ("LOTSE_TELEGRAM_TOKEN", "hushhush", "as @BotFather gives it"),
        ("LOTSE_TELEGRAM_WEBHOOK_SECRET", "hush hush", "letters, digits"),
        ("LOTSE_SECRET_KEY", "hushhush", "at least 16 characters"),
        ("LOTSE_MAIL_URL", "imap://kim:hushhush@mail.example.org", "must be a mail server"),
        ("LOTSE_MAIL_URL", "smtp:hushhush", "must be a mail server"),
        ("LOTSE_OIDC_ISSUER", "http://login.example.org", "must start with https://"),
        ("LOTSE_OIDC_ISSUER", "login.example.org", "web address"),
        ("LOTSE_MAIL_FROM", "Lotse", "must be a mail address"),
        ("LOTSE_TELEGRAM_MODE", "push", "'polling' or 'webhook'"),
    ],
)
def test_a_wrong_value_gives_one_sentence_that_names_it_and_shows_no_secret(name: str, value: str, words: str) -> None:
    (sentence,) = problems(**{name: value})
    assert sentence.startswith(name)
    assert words in sentence
    assert sentence.endswith(".")
    assert "hush" not in sentence


def test_all_wrong_values_are_told_at_once() -> None:
    assert len(problems(LOTSE_PORT="x", LOTSE_LOG_LEVEL="x", LOTSE_MUNICIPALITY="x")) == 3


def test_ports_must_differ() -> None:
    assert "must differ" in problems(LOTSE_PORT="5005")[0]


def test_a_webhook_needs_an_address_that_telegram_can_reach() -> None:
    wanted = {"LOTSE_TELEGRAM_TOKEN": TOKEN, "LOTSE_TELEGRAM_MODE": "webhook"}
    assert "LOTSE_PUBLIC_URL" in problems(**wanted)[0]
    assert read(**wanted, LOTSE_PUBLIC_URL="https://lotse.example.org/").public_url == "https://lotse.example.org"


def test_mails_need_a_sender() -> None:
    assert "LOTSE_MAIL_FROM" in problems(LOTSE_MAIL_URL="smtp://mail.example.org")[0]


def test_an_identity_provider_needs_to_know_us() -> None:
    assert "LOTSE_OIDC_CLIENT_ID" in problems(LOTSE_OIDC_ISSUER="https://login.example.org")[0]


def test_no_secret_is_ever_printed(tmp_path: Path) -> None:
    settings = read(
        LOTSE_TELEGRAM_TOKEN=TOKEN,
        LOTSE_SECRET_KEY="hushhush-hushhush",
        LOTSE_ENGINE_SECRET="hushhush-hushhush",
        LOTSE_TELEGRAM_WEBHOOK_SECRET="hushhush",
        LOTSE_DATABASE_URL="postgresql+psycopg://lotse:hushhush@db/lotse",
        LOTSE_MAIL_URL="smtps://lotse:hushhush@mail.example.org",
        LOTSE_MAIL_FROM="lotse@example.org",
    )
    assert "hushhush" in settings.database_url
    for printed in (repr(settings), str(settings), settings.shown_database):
        assert "hush" not in printed
        assert TOKEN[:14] not in printed


def test_secrets_that_are_not_set_are_made_once_and_kept_for_their_owner_only(tmp_path: Path) -> None:
    environ = {"LOTSE_DATA_DIR": str(tmp_path / "var")}
    first, second = load_settings(environ, NOTHING), load_settings(environ, NOTHING)
    values = {getattr(first, name).get_secret_value() for name in KEPT}
    assert first == second
    assert len(values) == len(KEPT)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{40,}", value) for value in values)
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "var").iterdir()} == {0o600}
    assert stat.S_IMODE((tmp_path / "var").stat().st_mode) == 0o700


def test_a_secret_that_is_set_is_not_kept_in_a_file(tmp_path: Path) -> None:
    settings = load_settings({"LOTSE_DATA_DIR": str(tmp_path), "LOTSE_SECRET_KEY": "k" * 20}, NOTHING)
    assert settings.secret_key.get_secret_value() == "k" * 20
    assert not (tmp_path / "secret.key").exists()


def test_reading_writes_nothing(tmp_path: Path) -> None:
    read(LOTSE_DATA_DIR=str(tmp_path / "var"))
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("file", [".env.example", "docs/operations.md"])
def test_every_setting_is_documented_and_nothing_else(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert set(re.findall(r"LOTSE_[A-Z_]+", text)) == set(names())
