"""The kit of school social workers, and what its codes open."""
