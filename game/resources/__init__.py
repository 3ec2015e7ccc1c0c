"""Bundled scenarios and assets, the user's folders."""

from game.resources.bundled import asset, scenarios_dir
from game.resources.folders import (
    history_file,
    records_dir,
    settings_file,
    user_dir,
    user_scenarios_dir,
)

__all__ = [
    "asset",
    "history_file",
    "records_dir",
    "scenarios_dir",
    "settings_file",
    "user_dir",
    "user_scenarios_dir",
]
