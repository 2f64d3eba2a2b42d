"""Template tags: `{% load components %}`."""
