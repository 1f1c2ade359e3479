"""What the portal keeps and takes in, beside the offers it shows."""
