"""What texts mean, as vectors, and how like they are to each other."""
