"""What runs inside Rasa, under Python 3.10: thin components over bot.language, a tracker store that forgets, tuning."""
