"""Many sessions without a person."""

from game.simulate.sessions import Plan, play_session, play_sessions
from game.simulate.summary import Summary, summarize

__all__ = ["Plan", "Summary", "play_session", "play_sessions", "summarize"]
