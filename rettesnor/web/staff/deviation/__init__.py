"""The assessment of a case, and setting a rule of the standard aside."""
