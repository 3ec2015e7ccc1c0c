"""Records: one JSON line a submission, chained, secrets committed."""
