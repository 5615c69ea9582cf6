"""Rasa to use cases and back: one action a file. `turn.py` is what they share."""
