"""Many sessions without a person."""
