"""One row of data and one predicate a motion."""
