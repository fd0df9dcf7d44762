"""Decisions as pure functions: no query, no clock."""
