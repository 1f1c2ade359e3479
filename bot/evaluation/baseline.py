"""What common means make of the same lines: the stock Rasa pipeline on our training data, fuzzy matching of FAQs."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from rapidfuzz import fuzz, process, utils

from bot.conversation import act_of
from bot.evaluation.figures import Figures, Prediction, Ranking, criteria_figures, faq_figures, intent_figures
from bot.evaluation.rasa import rasa_server, run_rasa
from bot.evaluation.sets import CONTEXT, SLOTS, CriteriaLine, FaqEntry, FaqQuery, IntentLine, Line
from bot.settings import ROOT
from bot.training import Say

PIPELINE = Path(__file__).with_name("stock.yml")
TRAINING = ROOT / "nlu" / "data" / "nlu"
REQUIREMENTS = ROOT / "nlu" / "requirements.txt"

STOCK = "stock Rasa"
SCORERS: dict[str, Callable[..., float]] = {"WRatio": fuzz.WRatio, "token_set_ratio": fuzz.token_set_ratio}
"""By name; scores from 0 to 100, cases and punctuation left out."""
ANSWERED = 80.0
"""From this score on a fuzzy match is given as the answer: where such bots usually draw the line."""
OFFERED = 60.0
"""From this score on it is offered. Neither bears on ``top1`` and ``top3``."""

FALLBACK = "nlu_fallback"
"""What the FallbackClassifier calls a message that the pipeline is not sure of. For us it is out of scope."""
ANNOTATION = re.compile(r"\[[^\]]+\](\([^)]+\)|\{[^}]+\})")
"""An entity in a line of Rasa's training data: ``[Kassel](place)`` or ``[Kassel]{"entity": "place"}``."""

DEAF = (
    "The stock pipeline names acts but hears no criteria: it finds entities only where lines of the training data "
    "annotate them, and ours do not. Its figures for criteria are those of hearing nothing: right only where nothing "
    "is named."
)
NO_DIALOGUES = (
    "No baseline for dialogues: the stock pipeline hears no criteria to keep, and what it would say next is up to "
    "stories and actions that it does not bring along."
)


@dataclass(frozen=True)
class Baseline:
    """Figures of common means by their names, and what has to be said about them."""

    figures: dict[str, Figures] = field(default_factory=dict)
    note: str = ""

    def to_json(self) -> dict[str, Any]:
        """As printed under ``baseline``: figures by name, and the ``note`` if there is one."""
        return {**self.figures, **({"note": self.note} if self.note else {})}


def stock_criteria(lines: Sequence[CriteriaLine], cache: Path, say: Say, training: Path = TRAINING) -> Baseline:
    """The stock pipeline's figures for criteria. Raises :class:`Problem` if Rasa cannot be run."""
    note = "" if annotates_entities(training) else DEAF
    return Baseline({STOCK: criteria_figures(lines, stock_predictions(lines, cache, say, training))}, note)


def stock_intents(lines: Sequence[IntentLine], cache: Path, say: Say, training: Path = TRAINING) -> Baseline:
    """The stock pipeline's figures for acts. Raises :class:`Problem` if Rasa cannot be run."""
    return Baseline({STOCK: intent_figures(lines, stock_predictions(lines, cache, say, training))})


def fuzzy_faqs(entries: Sequence[FaqEntry], queries: Sequence[FaqQuery]) -> Baseline:
    """The figures of matching queries by spelling, for each of the SCORERS."""
    return Baseline({name: faq_figures(queries, fuzzy_rankings(name, entries, queries)) for name in SCORERS})


def no_dialogues() -> Baseline:
    """A sentence why there is none for dialogues."""
    return Baseline(note=NO_DIALOGUES)


def annotates_entities(training: Path = TRAINING) -> bool:
    """Whether any line of the training data annotates an entity, without which the stock pipeline can hear none."""
    return any(ANNOTATION.search(path.read_text(encoding="utf-8")) for path in training.glob("*.yml"))


def stock_predictions(lines: Sequence[Line], cache: Path, say: Say, training: Path = TRAINING) -> list[Prediction]:
    """What the stock pipeline makes of each line. Raises :class:`Problem` if Rasa cannot be run.

    It knows no conversation; which of search and refine is meant, it is told (the tag ``context``).
    """
    model = stock_model(cache, say, training)
    with (
        tempfile.TemporaryDirectory(prefix="lotse-stock-") as folder,
        rasa_server(Path(folder), "--enable-api", "-m", str(model)) as server,
    ):
        return [stock_prediction(line, _parsed(server.client, line)) for line in lines]


def stock_model(cache: Path, say: Say, training: Path = TRAINING) -> Path:
    """The stock pipeline trained on ``training``, kept in ``cache`` until training data, pipeline or Rasa change."""
    model = cache.absolute() / f"stock-{_fingerprint(training)}.tar.gz"
    if not model.exists():
        say("The stock Rasa pipeline is being trained on the same data (takes minutes) ...")
        began = time.monotonic()
        cache.mkdir(parents=True, exist_ok=True)
        for old in cache.glob("stock-*.tar.gz"):
            old.unlink()
        with tempfile.TemporaryDirectory(prefix="lotse-stock-") as folder:
            named = ("--config", str(PIPELINE), "--nlu", str(training.absolute()), "--out", folder)
            run_rasa(Path(folder), "train", "nlu", *named, "--fixed-model-name", "stock")
            part = shutil.copy(Path(folder, "stock.tar.gz"), model.with_suffix(".part"))
        Path(part).replace(model)
        say(f"... trained in {time.monotonic() - began:.0f} s.")
    return model


def _fingerprint(training: Path) -> str:
    digest = hashlib.sha256()
    for path in (PIPELINE, REQUIREMENTS, *sorted(training.glob("*.yml"))):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _parsed(client: httpx.Client, line: Line) -> Any:
    text = line.text.encode("utf-8", "replace").decode()  # lone surrogates cannot be sent on
    answer = client.post("/model/parse", json={"text": text})
    answer.raise_for_status()
    return answer.json()


def stock_prediction(line: Line, parsed: dict[str, Any]) -> Prediction:
    """What Rasa's answer to ``line`` says in our terms: an act for its intent, criteria for entities called alike."""
    intent = parsed["intent"]["name"] or FALLBACK
    act = "out_of_scope" if intent == FALLBACK else act_of(intent, CONTEXT in line.tags)
    return Prediction(act, dict(_criteria(parsed["entities"])))


def _criteria(entities: Sequence[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Entities called as the criteria are, with their values as annotated."""
    for slot in SLOTS:
        for found in entities:
            if found["entity"] == slot:
                yield slot, int(found["value"]) if str(found["value"]).isdecimal() else found["value"]
    fields = [found["value"] for found in entities if found["entity"] == "fields"]
    if fields:
        yield "fields", fields


def fuzzy_rankings(scorer: str, entries: Sequence[FaqEntry], queries: Sequence[FaqQuery]) -> list[Ranking]:
    """What becomes of each query where the questions of the entries are matched by the spelling alone.

    ``scorer`` is a key of SCORERS.
    """
    questions = {entry.id: entry.question for entry in entries}

    def ranking(query: FaqQuery) -> Ranking:
        found = process.extract(
            query.text, questions, scorer=SCORERS[scorer], processor=utils.default_process, limit=None
        )
        best = found[0][1] if found else 0.0
        outcome = "answered" if best >= ANSWERED else "offered" if best >= OFFERED else "declined"
        return Ranking(tuple(id_ for _, _, id_ in found), outcome)

    return [ranking(query) for query in queries]
