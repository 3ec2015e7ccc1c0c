"""The drafting coach: openers and verbs, word-level comparison, how own words are read."""
