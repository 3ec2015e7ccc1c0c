"""The negotiation benchmark: `python -m benchmarks.negotiation`."""
