"""Standards and the law as files: reading, checking against the source, coverage."""
