"""The case: who applied for what, what is known, what was heard, decided and delivered, and what is allowed next."""
