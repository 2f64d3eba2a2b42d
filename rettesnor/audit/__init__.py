"""Who did what, and who looked at whose data: rows that can be added and read, never changed."""
