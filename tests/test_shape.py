"""The shape of the house: no long file, no long function, in the game as in its tests."""

import ast
from pathlib import Path

import pytest

from benchmarks.house import functions_of

ROOT = Path(__file__).parents[1]
