"""Client safety: the crisis screen, helplines, safety wording and safety states. Works with no process or database."""
