"""Writing, looking over, issuing and delivering the decision."""
