"""Small own widget kit: see docs/decisions."""
