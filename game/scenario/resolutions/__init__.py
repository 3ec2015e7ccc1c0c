"""Importing a real resolution: plain text or DOCX in, a scenario skeleton and its doubts out."""

from game.scenario.resolutions.document import Resolution, read_resolution
from game.scenario.resolutions.skeleton import write_skeleton

__all__ = ["Resolution", "read_resolution", "write_skeleton"]
