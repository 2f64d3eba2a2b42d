"""Whom the case is about, and who works on it: what is known of the citizen, contacts, owners and teams."""
