"""Computer delegates: a redacted view in, one command with its reason out."""
