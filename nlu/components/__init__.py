"""Our own parts of the Rasa engine. They run in the engine's environment (Python 3.10) and import nothing else of ours."""
