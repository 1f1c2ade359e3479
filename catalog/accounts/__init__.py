"""Accounts of the desk: passwords, second factors, sessions, one-time links."""
