"""The door: every word of a client comes in here, is screened, stored, answered, and never met with silence."""
