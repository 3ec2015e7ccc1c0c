"""Pure verbs: what a command does to a session, and why it may not."""
