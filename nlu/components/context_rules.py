"""What the catalog heard, and what was just asked, outrank a weak guess of the act.

The product sends, as metadata, ``heard`` (what the catalog found in the message) and ``context`` (``asking``: the slot
just asked for; ``shown``: how many offers are shown). A bare "15" or "Weinheim" says little to a classifier, but
everything to whoever has just asked. A strong guess of another act always stands: "kostet das was, bin 14?" stays a
question.
"""

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT
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
)
ANSWERS = {
    "age": ("age", "age_unlikely", "whatever"),
    "interests": ("fields", "not_fields", "topics", "kind", "whatever"),
    "place": ("place", "place_candidates", "place_unknown", "whatever"),
}
YIELDING = {"smalltalk", "affirm", "deny", "dont_know", "out_of_scope", "insult", "help", "language", "more", "details"}
"""Acts that give way to criteria in the same message ("hi, bin 15" is a search)."""
STANDING = {"crisis", "human", "forget_me", "my_data", "start_over", "cancel_registration", "register", "remind"}
"""Acts that criteria never turn into a search, unless the guess is weak."""
DOUBTFUL = ("fields", "not_fields")
"""Criteria that a typo or a double meaning can feign ("was kannst du" sounds like "Kunst")."""
SURE = 0.75
"""From this on, the classifier's best guess outranks doubtful criteria."""
WEAK = 0.45
"""Below this the classifier's best guess was right in about half of the held-out lines."""


def resolve(intent: Dict[str, Any], metadata: Dict[str, Any]) -> Dict[str, Any]:
    """The act of a message, given the classifier's best guess. Pure."""
    heard = metadata.get("heard") or {}
    context = metadata.get("context") or {}
    name, confidence = intent["name"], intent["confidence"]
    if heard.get("ordinal") and context.get("shown") and name in YIELDING | {"inform"}:
        return {"name": "details", "confidence": 1.0}
    if (heard.get("nearer") or heard.get("farther")) and context.get("shown") and name in YIELDING:
        return {"name": "inform", "confidence": 1.0}
    sure = name in YIELDING and confidence >= SURE
    answers = any(heard.get(part) for part in ANSWERS.get(context.get("asking") or "", ()))
    says = any(heard.get(part) for part in CRITERIA if not (sure and part in DOUBTFUL))
    if name in YIELDING and (says or answers):
        return {"name": "inform", "confidence": 1.0}
    if name in STANDING | {"faq"} and confidence < WEAK and (answers or says):
        return {"name": "inform", "confidence": confidence}
    return intent


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
                message.set(INTENT, resolve(intent, message.get("metadata") or {}), add_to_output=True)
        return messages

    def process_training_data(self, training_data: Any) -> Any:
        """Nothing to learn."""
        return training_data
