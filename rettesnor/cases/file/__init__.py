"""What every stage asks of a case: facts, assessment, due dates, what stops an action, the municipality."""
