"""Where people meet the assistant: the conversation, its channels, the engine's process, the command line."""
