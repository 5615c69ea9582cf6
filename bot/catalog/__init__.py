"""The goals and steps the bot may suggest when a client asks for ideas; wording and numbers live in `areas/*.yml`."""
