"""Who decides a case, and who does not."""
