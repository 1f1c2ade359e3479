"""The pages: chat, offers, and the JSON doors beside them."""
