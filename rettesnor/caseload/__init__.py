"""The rules over a whole caseload: a file of cases in, the same file with what the rules say of each case out."""
