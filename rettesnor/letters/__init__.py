"""Letters to citizens: their content, what the law says they must hold, their texts and their pages."""
