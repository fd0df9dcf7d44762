"""`make demo`: the main job told as a story, through the same API that a phone speaks, on a platform that is gone afterwards."""
