"""What is typed on the staff pages. Each form checks shape; whether the step is allowed, the actions' guards say."""
