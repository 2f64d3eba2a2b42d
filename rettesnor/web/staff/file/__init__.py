"""What the pages of every stage share: who may look, the case around a page, findings as cards."""
