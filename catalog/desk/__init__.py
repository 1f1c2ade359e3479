"""What holds for all work at a desk: whose rows it reaches, who changed what, what waits."""
