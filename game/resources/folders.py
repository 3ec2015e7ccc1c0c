"""The user's folders: records, scenarios, settings. `ADREF_HOME` puts them all in one place."""

import os
from pathlib import Path

from platformdirs import user_data_path

__all__ = ["history_file", "records_dir", "settings_file", "user_dir", "user_scenarios_dir"]


def user_dir() -> Path:
    """The user's data folder; it is made when something is written."""
    home = os.environ.get("ADREF_HOME")
    return Path(home) if home else user_data_path("ad-referendum", appauthor=False)


def records_dir() -> Path:
    """Where sessions are recorded."""
    return user_dir() / "records"


def user_scenarios_dir() -> Path:
    """Where a teacher's own scenarios lie."""
    return user_dir() / "scenarios"


def history_file() -> Path:
    """Where the class history is kept."""
    return user_dir() / "history.json"


def settings_file() -> Path:
    """Where the settings are kept."""
    return user_dir() / "settings.json"
