"""The pages: thin views, forms, templates and static files."""
