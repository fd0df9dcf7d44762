"""A club that never was: people, twelve weeks of practice, and what was felt, for a first look, a demonstration or a measurement."""

from athletes.demo.club import Club, make_club, the_club
from athletes.demo.sign_ins import sign_in_lines

__all__ = ["Club", "make_club", "sign_in_lines", "the_club"]
