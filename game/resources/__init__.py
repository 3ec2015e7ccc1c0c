"""Bundled scenarios and assets, the user's folders."""

from game.resources.bundled import asset, scenarios_dir
from game.resources.flags import flag_file, flags_folder, show_flags_of
from game.resources.folders import (
    history_file,
    records_dir,
    settings_file,
    user_dir,
    user_scenarios_dir,
)

__all__ = [
    "asset",
    "flag_file",
    "flags_folder",
    "history_file",
    "records_dir",
    "scenarios_dir",
    "settings_file",
    "show_flags_of",
    "user_dir",
    "user_scenarios_dir",
]
