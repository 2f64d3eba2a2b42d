"""Changing and ending a grant."""
