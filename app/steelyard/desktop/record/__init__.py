"""The record of a decision: what is kept of it beside its weights."""
