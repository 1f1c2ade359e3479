"""Start or train the Rasa engine: ``engine.py train --model PATH`` and ``engine.py run --model PATH --port P ...``.

Run with the interpreter of nlu/.venv. The engine listens on loopback only and speaks through one channel of its own
(``components.channel``). What is secret comes from the environment (``LOTSE_ENGINE_SECRET``, ``LOTSE_TRACKER_URL`` with
the password of its database, ``LOTSE_REDIS_URL`` where engines share conversations), never from the command line.
"""

import argparse
import logging
import os
import sys
import tempfile
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent

# Before Rasa is imported: no telemetry, no chatter of libraries, one thread per maths library.
os.environ.update(
    RASA_TELEMETRY_ENABLED="false",
    RASA_MAX_CACHE_SIZE="0",  # a training cache of its own would land in whatever folder we are called from
    TF_CPP_MIN_LOG_LEVEL="3",
    CUDA_VISIBLE_DEVICES="-1",
    SQLALCHEMY_SILENCE_UBER_WARNING="1",
    SQLALCHEMY_WARN_20="0",
)
# TensorFlow would load it for a converter that nobody calls: 64 MB, and 2 s of a start.
sys.modules["jax"] = None  # type: ignore[assignment]
# One thread per maths library while people wait; all cores while training, whatever the product gave itself.
THREADS = str(os.cpu_count()) if "train" in sys.argv[1:2] else "1"
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = THREADS
warnings.filterwarnings("ignore")
sys.path.insert(0, str(HERE))


def train(model: Path) -> int:
    """Train on domain, rules and lines under nlu/ into the file ``model``. Returns the exit code."""
    import rasa.utils.common
    from components.tuning import tune_training
    from rasa.model_training import train as train_model
    from rasa.utils.log_utils import configure_structlog

    tune_training()
    rasa.utils.common.configure_logging_and_warnings(log_level=logging.WARNING, warn_only_once=True)
    configure_structlog(logging.WARNING)

    with tempfile.TemporaryDirectory() as folder:
        result = train_model(
            domain=str(HERE / "domain.yml"),
            config=str(ROOT / "config.yml"),
            training_files=[str(HERE / "data")],
            output=folder,
            fixed_model_name="model",
            force_training=True,
        )
        if result.code or not result.model:
            return result.code or 1
        model.parent.mkdir(parents=True, exist_ok=True)
        part = model.with_suffix(".part")
        part.write_bytes(Path(result.model).read_bytes())
        part.replace(model)  # whole or not at all
    return 0


class NoTexts(logging.Filter):
    """Keeps what people write out of the log: the message itself and its values are dropped, the place remains."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite warnings and errors of Rasa, whose texts quote messages."""
        if record.name.startswith("rasa") and record.levelno >= logging.WARNING:
            kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
            record.msg = f"{record.module}:{record.lineno} {record.funcName} {kind}".rstrip()
            record.args, record.exc_info, record.exc_text = (), None, None
        return True


def run(model: Path, port: int, actions_url: str) -> None:
    """Serve ``model`` on loopback until a signal comes."""
    import rasa.utils.common
    from components.tracker_store import fail_openly
    from components.tuning import ActionsEndpoint, tune
    from rasa.core.run import serve_application
    from rasa.core.utils import AvailableEndpoints
    from rasa.utils.endpoints import EndpointConfig
    from rasa.utils.log_utils import configure_structlog

    tune()
    fail_openly()
    rasa.utils.common.configure_logging_and_warnings(log_level=logging.WARNING, warn_only_once=True)
    configure_structlog(logging.WARNING)
    for handler in logging.getLogger().handlers:
        handler.addFilter(NoTexts())
    redis, secret = os.environ.get("LOTSE_REDIS_URL"), os.environ["LOTSE_ENGINE_SECRET"]
    endpoints = AvailableEndpoints(
        action=ActionsEndpoint(url=actions_url),
        tracker_store=EndpointConfig(type="late.StoreInTime", url=os.environ["LOTSE_TRACKER_URL"]),
        lock_store=EndpointConfig(type="locks.ConversationLocks", url=redis, secret=secret) if redis else None,
    )
    serve_application(
        str(model),
        interface="127.0.0.1",
        port=port,
        credentials=str(HERE / "credentials.yml"),
        endpoints=endpoints,
        enable_api=False,
    )


def main() -> int:
    """Parse the command line and do it. Returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for command in ("train", "run"):
        one = commands.add_parser(command)
        one.add_argument("--model", type=Path, required=True)
        if command == "run":
            one.add_argument("--port", type=int, required=True)
            one.add_argument("--actions-url", required=True)
    wanted = parser.parse_args()
    if wanted.command == "train":
        return train(wanted.model)
    run(wanted.model, wanted.port, wanted.actions_url)
    return 0


if __name__ == "__main__":
    sys.exit(main())
