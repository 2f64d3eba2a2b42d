"""What the law computes: days, deadlines, ages, money. Pure: values in, values and explanation rows out."""
