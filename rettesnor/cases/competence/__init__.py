"""Who decides a case, and who does not: units, a second approver, and disqualification."""
