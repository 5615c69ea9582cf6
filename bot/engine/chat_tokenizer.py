"""Tokens of a chat message, in standard spelling."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from bot.language.spelling import normalise


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class ChatTokenizer(Tokenizer):
    """Splits the normalised text at blanks, so that *gak*, *ga* and *nggak* are one token for what follows."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Rasa's own options for tokenizers, all off."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> List[Token]:
        """Tokens of one attribute of a message; positions are those in the normalised text."""
        text = normalise(message.get(attribute)) or "…"
        words = text.split()
        return self._convert_words_to_tokens(words, text)
