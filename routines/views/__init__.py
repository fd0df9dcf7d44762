"""The coach's pages of this room: a new team, what a team is asked, a routine, and handing one over."""
