"""Simulated clients: personas that talk with the bot, what they settled on, and whether the law held."""
