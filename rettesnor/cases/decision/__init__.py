"""The decision: written, issued with all it rests on, and delivered."""
