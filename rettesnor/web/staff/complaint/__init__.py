"""The pages of a complaint."""
