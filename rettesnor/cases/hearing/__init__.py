"""The citizen is heard (FVL § 19): what is sent, what came back, or why no hearing is held."""
