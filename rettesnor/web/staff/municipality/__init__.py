"""What letters say of the municipality itself."""
