"""The window: shell, scenes, widgets, presenters."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # nothing on the terminal but ours
