"""Text that people type: what says nothing, what cannot be seen, paragraphs and lists, and what may be a CPR number."""
