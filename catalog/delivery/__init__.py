"""What becomes of messages that cannot be delivered or answered."""
