"""The application comes in, and what is known of it is recorded."""
