"""Printed matter as PDF/UA: posters and cards with a code, sheets of offers. Made by typst from data/print/."""
