"""This project beside stock Rasa, measured in one run (docs/bench.md)."""
