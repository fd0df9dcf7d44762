"""What an editor uploads, made anew before it is kept: nothing is stored as it came, and a file's name is believed by nobody."""

from poses.uploads.accepting import LARGEST_BYTES, Accepted, accept
from poses.uploads.films import film
from poses.uploads.refusing import FilmNotTaken, NotTaken

__all__ = ["LARGEST_BYTES", "Accepted", "FilmNotTaken", "NotTaken", "accept", "film"]
