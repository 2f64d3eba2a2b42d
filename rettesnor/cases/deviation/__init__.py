"""Rules of the standard that are set aside for one citizen."""
