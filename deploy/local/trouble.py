"""What goes wrong at a terminal is told in a sentence, never as a trace."""


class Trouble(Exception):
    """What is missing or in the way, and what to do about it, for the person at the terminal."""
