"""The one holder of the Session: submissions, history, deadlines, seats."""
