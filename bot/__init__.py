"""Mufakat: a chat that negotiates goals and first steps with a client before a counseling session."""
