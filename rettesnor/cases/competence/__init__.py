"""Who decides a case, and who does not: units, the committee, a second approver, and disqualification."""
