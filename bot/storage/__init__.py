"""Adapter: SQLAlchemy tables and what reads and writes them. SQLite by default, nothing PostgreSQL could not do."""
