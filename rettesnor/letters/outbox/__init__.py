"""Letters on their way: an append-only queue, the Digital Post it hands them to, and what became of each."""
