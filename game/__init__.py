"""Ad Referendum: negotiate the real text of a UN draft resolution, paragraph by paragraph."""

__version__ = "0.1.0"
