"""The inbox, and a case at a glance: they gather what the stages say."""
