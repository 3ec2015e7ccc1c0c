"""Records: one JSON line a submission, chained, secrets committed."""

from game.record.fold import first_drift, fold
from game.record.problem import RecordProblem
from game.record.reader import Checked, Recording, read_record, read_until, verify_chain
from game.record.redact import redact_record
from game.record.state import public_session
from game.record.writer import RecordWriter

__all__ = [
    "Checked",
    "RecordProblem",
    "RecordWriter",
    "Recording",
    "first_drift",
    "fold",
    "public_session",
    "read_record",
    "read_until",
    "redact_record",
    "verify_chain",
]
