"""The pages of those who work with cases, from the application to the delivered decision."""
