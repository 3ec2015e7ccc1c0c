"""Frozen nouns of the session: standard library only, no clock, no dice, no paths."""
