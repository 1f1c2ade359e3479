"""What happens in the chats, counted, and which of it may be shown."""
