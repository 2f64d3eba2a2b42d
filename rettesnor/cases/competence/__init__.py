"""Who decides a case, and who does not: disqualification, and a second approver."""
