"""Records: one JSON line a submission, chained, secrets committed."""

from game.record.problem import RecordProblem
from game.record.reader import Recording, read_record
from game.record.writer import RecordWriter

__all__ = ["RecordProblem", "RecordWriter", "Recording", "read_record"]
