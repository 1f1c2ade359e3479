"""What the catalog heard, and what was just asked, outrank a weak guess of the act.

The product sends, as metadata, ``heard`` (what the catalog found in the message) and ``context`` (``asking``: the slot
just asked for, or ``helper``; ``shown``: how many offers are shown). A bare "15" or "Weinheim" says little to a
classifier, but everything to whoever has just asked. A strong guess of another act always stands: "kostet das was, bin
14?" stays a question.
"""

from typing import Any, Dict, List, Set

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

CRITERIA = (
    "age",
    "age_unlikely",
    "place",
    "place_candidates",
    "fields",
    "not_fields",
    "format",
    "kind",
    "days",
    "radius_km",
    "for_other",
    "cost",
    "open",
)
ANSWERS = {
    "age": ("age", "age_unlikely", "whatever"),
    "interests": ("fields", "not_fields", "topics", "kind", "whatever"),
    "place": ("place", "place_candidates", "place_unknown", "whatever"),
    "helper": ("fields", "not_fields", "topics", "kind"),
}
YIELDING = {"smalltalk", "affirm", "deny", "dont_know", "out_of_scope", "insult", "help", "language", "more", "details"}
"""Acts that give way to criteria in the same message ("hi, bin 15" is a search)."""
STANDING = {"crisis", "human", "forget_me", "my_data", "start_over", "cancel_registration", "register", "remind"}
"""Acts that criteria never turn into a search, unless the guess is weak."""
DOUBTFUL = {"fields", "not_fields", "topics", "days"}
"""Criteria that a typo, a double meaning or small talk can feign ("was kannst du" ~ "Kunst", "bin müde heute")."""
ELSEWHERE = {"out_of_scope"}
"""Acts that name places, too, without wanting an offer there ("suche Wohnung in Kassel")."""
SURE = 0.75
"""From this on, the classifier's best guess outranks doubtful criteria."""
WEAK = 0.45
"""Below this the classifier's best guess was right in about half of the held-out lines."""
POSSIBLE = 0.05
"""Doubtful criteria make a search only of what the classifier takes for one with at least this, or does not know."""
LIKELY = 0.2
"""A search that the classifier comes this close to is one if criteria are heard ("BFD oder FÖJ im Naturschutz?"). Of
2,100 lines written apart it won eight over never and three over 0.35, and lost none."""
ANSWERING = 0.2
"""As LIKELY, for what answers the question just asked ("Neustadt" sounds like "Neustart")."""
LOST = 0.25
"""While a question is open, a guess below this is no reason to leave it; of 486 lines two were that low."""
CRISIS_SURE = 0.7
"""The classifier is the third net for crises, behind the product's rule and its second opinion. Of 182 lines of crisis
it found 0.87 with 0.8, 0.90 as a mere best guess; of 278 that only sound like one ("Mathe bringt mich um") it took
0.07, not 0.22. With what is known to be harmless taken out before, 0.7 takes none of 1,020 other lines more."""

Guess = Dict[str, Any]


def resolve(ranking: List[Guess], metadata: Dict[str, Any]) -> Guess:
    """The act of a message, given the classifier's guesses, best first. Pure."""
    heard = metadata.get("heard") or {}
    context = metadata.get("context") or {}
    guesses = _without_doubtful_crisis(ranking, harmless=bool(context.get("harmless")))
    best = guesses[0]
    name, confidence = best["name"], best["confidence"]
    if context.get("asking") == "handoff" and not _outranks_a_message(name, confidence):
        return _certainly("human")  # its action shows the message as it would be passed on
    search = max((guess["confidence"] for guess in guesses if guess["name"] == "inform"), default=0.0)
    says = {part for part in CRITERIA if heard.get(part)}
    if context.get("asking") == "helper" and _is_a_choice(heard, name, confidence):
        return _certainly("dont_know")
    answers = {part for part in ANSWERS.get(context.get("asking") or "", ()) if heard.get(part)}
    if confidence >= SURE and search < POSSIBLE:
        answers -= DOUBTFUL  # "can we talk in English?" is no interest in languages, even if interests were asked for
    if context.get("harmless") and ranking[0]["name"] == "crisis" and not says:
        return _certainly("smalltalk")
    if heard.get("steer"):
        return _certainly("start_over")  # its action tells going back and stopping from starting anew
    if heard.get("cost") and name in YIELDING | {"faq"}:
        return _certainly("inform")  # "nur kostenlos" is near to "was kostet das"
    if heard.get("open") and name in YIELDING:
        return _certainly("inform")
    if context.get("shown"):
        if heard.get("other_dates") and name in YIELDING | {"inform", "faq", "remind"}:
            return _certainly("details")
        if heard.get("ordinal") and (name in YIELDING or (name == "inform" and not says)):
            return _certainly("details")
        if (heard.get("nearer") or heard.get("farther")) and name in YIELDING:
            return _certainly("inform")
    if context.get("shown") and name == "details" and confidence >= SURE and says <= DOUBTFUL | {"kind"}:
        return best  # "was macht man in dem Praktikum" names the kind of what is shown
    if name in YIELDING and (answers or _means_a_search(says, name, confidence, search)):
        return _certainly("inform")
    if name == "human" and _wants_a_talk_on_offer(heard, says, search):
        return _certainly("inform")
    if name in STANDING | {"faq"} and _is_close_to_a_search(
        best, search, says, answers, shown=bool(context.get("shown"))
    ):
        return {"name": "inform", "confidence": confidence}
    if context.get("asking") and confidence < LOST and name != "inform":
        return {"name": "out_of_scope", "confidence": confidence}
    return best


def _outranks_a_message(name: str, confidence: float) -> bool:
    """Whether what was written to be passed on is none: somebody in a crisis, or who wants to be forgotten."""
    return name == "crisis" or (name in {"forget_me", "my_data"} and confidence >= SURE)


def _wants_a_talk_on_offer(heard: Dict[str, Any], says: Set[str], search: float) -> bool:
    """Whether talking to somebody is an offer looked for, no call for a human: "mit einer Firma reden", or counselling
    with anything else said about it ("Berufsberatung per Telefon, bin 18")."""
    kind = heard.get("kind")
    return kind == "firmenkontakt" or (kind == "beratung" and bool(says - {"kind"} or search >= ANSWERING))


def _is_a_choice(heard: Dict[str, Any], name: str, confidence: float) -> bool:
    """Whether a message answers a question of the interest helper. The less clear it is, the more it gives way."""
    if not heard.get("choice") or name == "crisis":
        return False
    if heard.get("choice_by") == "meaning":
        return name == "inform" or confidence < WEAK
    return heard.get("choice_by") == "whole" or name not in STANDING | {"faq"} or confidence < SURE


def _means_a_search(says: Set[str], name: str, confidence: float, search: float) -> bool:
    """Whether criteria turn a guess that gives way into a search."""
    doubtful = DOUBTFUL | {"place"} if name in ELSEWHERE and confidence >= SURE else DOUBTFUL
    if says - doubtful:
        return True
    return bool(says) and confidence < SURE and (search >= POSSIBLE or confidence < WEAK)


def _is_close_to_a_search(best: Guess, search: float, says: Set[str], answers: Set[str], *, shown: bool) -> bool:
    """Whether criteria turn a guess that stands into a search. Questions about a kind as such name it, too."""
    confidence = best["confidence"]
    if confidence < WEAK:
        return bool(says | answers)
    if answers - DOUBTFUL and confidence < SURE and search >= ANSWERING:
        return True
    changes = says - {"kind"}
    asks_for_others = best["name"] == "faq" and shown and confidence < SURE  # "gibt es das auch als Video?"
    return bool(changes and (search >= LIKELY or (asks_for_others and changes - DOUBTFUL)))


def _without_doubtful_crisis(ranking: List[Guess], *, harmless: bool) -> List[Guess]:
    """The guesses, without a crisis that is not sure, or that the crisis rule knows to be none; the others share its
    confidence."""
    best = ranking[0]
    rest = ranking[1:]
    left = sum(guess["confidence"] for guess in rest)
    if best["name"] != "crisis" or (best["confidence"] >= CRISIS_SURE and not harmless) or not left:
        return ranking
    return [{**guess, "confidence": guess["confidence"] / left} for guess in rest]


def _certainly(name: str) -> Guess:
    return {"name": name, "confidence": 1.0}


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ContextRules(GraphComponent):
    """Applies :func:`resolve` to each message."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "ContextRules":
        """Rasa's factory."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Replace the intent where the context outranks it."""
        for message in messages:
            intent = message.get(INTENT)
            if intent:
                ranking = message.get(INTENT_RANKING_KEY) or [intent]
                message.set(INTENT, resolve(ranking, message.get("metadata") or {}), add_to_output=True)
        return messages

    def process_training_data(self, training_data: Any) -> Any:
        """Nothing to learn."""
        return training_data
