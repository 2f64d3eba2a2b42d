"""How fast the rules run, beside peers, in one run: `make bench`."""
