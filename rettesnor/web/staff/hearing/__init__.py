"""Hearing the citizen."""
