"""One athlete's day as the database has it: one statement reads it, `rows` gives it shape, and nothing here decides."""

from athletes.day.reading import Day, read_day

__all__ = ["Day", "read_day"]
