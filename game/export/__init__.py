"""Documents to take home."""
