"""What can be done to a case, one file each: a guard `why_not`, and the action, which asks it again under the lock."""
