"""The subcommands of ``lotse``, a module each. What is heavy they import when they run: ``--help`` is quick."""
