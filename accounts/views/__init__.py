"""The pages of this room: coming in, bringing others in, and how a team is set up."""
