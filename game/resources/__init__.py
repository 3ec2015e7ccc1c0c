"""Bundled scenarios and assets, the user's folders."""
