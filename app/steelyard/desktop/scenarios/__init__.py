"""Scenarios: picking, comparing and keeping them."""
