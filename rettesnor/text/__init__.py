"""Text that people type: what says nothing or cannot be seen, paragraphs, lists, letters, what may be a CPR number."""
