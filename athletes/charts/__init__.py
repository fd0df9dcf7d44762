"""Drawings of figures, made on the server. Each reads without colour, says itself in a sentence and brings its table."""

from athletes.charts.comfort import comfort_chart, sparkline
from athletes.charts.drawing import Chart
from athletes.charts.holds import hold_charts
from athletes.charts.marks import session_marks
from athletes.charts.mornings import morning_chart
from athletes.charts.rates import rate_chart

__all__ = ["Chart", "comfort_chart", "hold_charts", "morning_chart", "rate_chart", "session_marks", "sparkline"]
