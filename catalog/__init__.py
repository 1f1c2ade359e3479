"""What Lotse knows, and how it finds and forgets it. Imports no other room, no Rasa, no Telegram, no web."""
