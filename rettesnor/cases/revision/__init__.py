"""A grant that stands is changed or ended: a case is opened on it, and decided like any other."""
