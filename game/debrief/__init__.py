"""Findings after the session, pure over the record."""
