"""Pure arithmetic over mandates: what a text is worth to a delegation."""
