"""The window: shell, scenes, widgets, presenters."""
