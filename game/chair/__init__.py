"""The one holder of the Session: submissions, history, deadlines, seats."""

from game.chair.branching import branch_record, parent_of
from game.chair.chair import Chair
from game.chair.reexecute import Divergence, first_divergence
from game.chair.table import Table

__all__ = ["Chair", "Divergence", "Table", "branch_record", "first_divergence", "parent_of"]
