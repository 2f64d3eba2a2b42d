"""Quality standards for sheltered employment as data, and the casework that rests on them."""
