"""The promise under faults: a whole platform, a client that keeps every answer, faults by a seed, and an oracle that compares."""
