"""How each event changes the session, by topic. Nothing here decides."""
