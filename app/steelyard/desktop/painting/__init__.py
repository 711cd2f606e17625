"""Painting as functions of data and theme."""
