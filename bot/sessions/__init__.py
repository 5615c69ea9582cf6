"""Use cases: what a client or a counselor can do, and the ports they need. No framework, no I/O of its own."""
