"""By when each step of a case is safely taken, and which are."""
