"""Shapes on the wire. Shape is checked, sense is not: answers that contradict each other are stored and judged."""
