"""Tests of all rooms; the folders mirror them."""
