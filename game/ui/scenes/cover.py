"""A cover over the whole window: nothing private is in sight, and no time passes under it."""

from game.ui.scenes.screen import Screen
from game.ui.widgets import Button, Gap, Label, Panel, Widget
from game.wording import _

__all__ = ["CoverScene"]


class CoverScene(Screen):
    """What the key that hides everything puts over a scene without a curtain of its own."""

    widest = 560
    draped = True

    def build(self) -> Widget:
        """One sentence and the way back."""
        words = _("Nothing of the meeting is in sight, and its clock waits.")
        card = [
            Label(_("Covered"), "title"),
            Label(words, "body", self.shell.theme.palette.muted),
            Gap(6),
            Button(_("Go on"), self.back, key="return", primary=True),
        ]
        return self.middle(Panel("", card, gap=12))

    def hide(self) -> bool:
        """The same key takes the cover away."""
        self.back()
        return True
