"""Lumbar on one machine with one command: what `make` runs. Only the standard library, since it is what installs the rest."""
