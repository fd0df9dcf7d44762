"""How it goes, asked of the database in a constant number of queries; what the figures mean stands in rules/progress (safety.md D)."""

from athletes.progress.alone import progress_of
from athletes.progress.lines import TeamOfReader, line_of, sheet_of
from athletes.progress.poses import poses_of

__all__ = ["TeamOfReader", "line_of", "poses_of", "progress_of", "sheet_of"]
