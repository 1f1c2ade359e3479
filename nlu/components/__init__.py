"""Our own parts of the Rasa engine. They run in its environment (Python 3.10) and import nothing else of ours."""
