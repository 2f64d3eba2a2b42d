"""Taking in an application and entering what is known."""
