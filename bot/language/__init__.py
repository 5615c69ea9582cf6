"""Text and meaning, both ways, for Indonesian chat and English.

Pure functions; nothing here knows of the rest of the project, and importing a module loads nothing.
Everything runs under Python 3.10 (inside the engine) and 3.12 (everywhere else).
"""
