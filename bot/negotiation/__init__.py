"""The core: what may be offered, answered and agreed. Standard library only; no clock, no I/O."""
