"""The citizen's card, the acts that change what is known of them, owners of cases, and teams."""
