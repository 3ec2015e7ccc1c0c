"""Presenters: session in, frozen view models out, no pygame."""
