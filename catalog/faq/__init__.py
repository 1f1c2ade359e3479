"""The coordinators' FAQ entries: kept, found, listed, written, checked against each other."""
