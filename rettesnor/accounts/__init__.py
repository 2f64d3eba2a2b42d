"""The people who work in Rettesnor: their municipality, their role, and how they sign in."""
