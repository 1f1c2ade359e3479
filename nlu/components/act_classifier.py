"""Which act a message is: one linear model over meaning (sentence embedding) and spelling (character n-grams).

Embeddings alone confuse short slang, n-grams alone everything unseen. Both are scaled to comparable length first, so
that one regularisation suits both.
"""

from typing import Any, Dict, List

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression

UNREADABLE = {"name": "out_of_scope", "confidence": 1.0}
"""What a message without any word is."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ActClassifier(IntentClassifier, GraphComponent):
    """Multinomial logistic regression over the concatenated sentence features."""

    @classmethod
    def required_components(cls) -> List[type]:
        """Any featurizer."""
        return [Featurizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """``dense_scale`` and ``sparse_scale`` weigh meaning against spelling, ``C`` is inverse regularisation."""
        return {"C": 4.0, "dense_scale": 6.0, "sparse_scale": 1.0, "max_iter": 400, "ranking_length": 5}

    def __init__(self, config: Dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        """Create an untrained classifier."""
        self.config = {**self.get_default_config(), **config}
        self._model_storage = model_storage
        self._resource = resource
        self._weights = np.zeros((0, 0), dtype=np.float32)
        self._intercepts = np.zeros(0, dtype=np.float32)
        self._mean = np.zeros(0, dtype=np.float32)
        self._labels: List[str] = []

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "ActClassifier":
        """Rasa's factory."""
        return cls(config, model_storage, resource)

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Nothing to validate."""

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on all lines that carry an intent."""
        examples = [line for line in training_data.intent_examples if line.get(INTENT)]
        dense = np.vstack([self._dense(line) for line in examples])
        self._mean = dense.mean(axis=0)  # e5's cosines are squeezed: only what differs from the mean tells anything
        features = hstack([csr_matrix(self._scaled(dense)), vstack([self._sparse(line) for line in examples])]).tocsr()
        model = LogisticRegression(
            C=self.config["C"], max_iter=self.config["max_iter"], class_weight="balanced", solver="lbfgs"
        )
        model.fit(features, [line.get(INTENT) for line in examples])
        self._weights = model.coef_.astype(np.float32)
        self._intercepts = model.intercept_.astype(np.float32)
        self._labels = [str(label) for label in model.classes_]
        self.persist()
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent and ranking of each message."""
        for message in messages:
            ranking = self._rank(message)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking[: self.config["ranking_length"]], add_to_output=True)
        return messages

    def persist(self) -> None:
        """Keep the arrays, without any code that would run when they are loaded."""
        with self._model_storage.write_to(self._resource) as folder:
            np.savez_compressed(
                folder / "act_classifier.npz",
                weights=self._weights.astype(np.float16),
                intercepts=self._intercepts,
                mean=self._mean,
                labels=np.array(self._labels),
            )

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "ActClassifier":
        """Load what :meth:`persist` kept."""
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            stored = np.load(folder / "act_classifier.npz", allow_pickle=False)
            component._weights = stored["weights"].astype(np.float32)
            component._intercepts = stored["intercepts"]
            component._mean = stored["mean"]
            component._labels = [str(label) for label in stored["labels"]]
        return component

    def _rank(self, message: Message) -> List[Dict[str, Any]]:
        sparse = message.get_sparse_features(TEXT)[1]
        if not sparse:
            return [UNREADABLE]
        dense = self._scaled(self._dense(message))[0]
        spelling = self._sparse(message)
        size = dense.size
        scores = self._weights[:, :size] @ dense + self._intercepts
        scores += self._weights[:, size + spelling.indices] @ spelling.data.astype(np.float32)
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        order = np.argsort(-chances)
        return [{"name": self._labels[i], "confidence": float(chances[i])} for i in order]

    @staticmethod
    def _dense(message: Message) -> np.ndarray:
        return message.get_dense_features(TEXT)[1].features.reshape(1, -1)

    def _scaled(self, dense: np.ndarray) -> np.ndarray:
        return (dense - self._mean) * self.config["dense_scale"]

    def _sparse(self, message: Message) -> csr_matrix:
        counts = message.get_sparse_features(TEXT)[1].features.tocsr().astype(np.float32)
        counts.data = 1.0 + np.log(counts.data)
        length = float(np.sqrt((counts.data**2).sum())) or 1.0
        return csr_matrix(counts * (self.config["sparse_scale"] / length))
