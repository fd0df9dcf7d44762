"""What a request, an alert and a minute full of reminders cost, beside the least they could cost. `make bench` runs it all.

Nothing here is a test: machines differ, and a shared one is noisy. Each figure is a ratio of two things measured in turn.
"""
