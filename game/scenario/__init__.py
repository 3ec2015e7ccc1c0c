"""Scenarios: strict YAML in, domain nouns out."""
