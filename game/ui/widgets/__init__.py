"""A small widget kit of our own: see docs/decisions/0002."""

from game.ui.widgets.base import Widget
from game.ui.widgets.boxes import Column, Gap, Middle, Panel, Row
from game.ui.widgets.button import Button, QuietButton
from game.ui.widgets.choices import ChoiceItem, ChoiceList
from game.ui.widgets.dialog import Dialog, Notice
from game.ui.widgets.editor import TextEditor
from game.ui.widgets.focus import Focus
from game.ui.widgets.label import Label
from game.ui.widgets.meter import Meter
from game.ui.widgets.nameplate import Nameplate
from game.ui.widgets.scroll import Scroll
from game.ui.widgets.tabs import Tabs
from game.ui.widgets.timeline import Timeline

__all__ = [
    "Button",
    "ChoiceItem",
    "ChoiceList",
    "Column",
    "Dialog",
    "Focus",
    "Gap",
    "Label",
    "Meter",
    "Middle",
    "Nameplate",
    "Notice",
    "Panel",
    "QuietButton",
    "Row",
    "Scroll",
    "Tabs",
    "TextEditor",
    "Timeline",
    "Widget",
]
