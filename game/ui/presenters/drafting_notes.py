"""What the drafting coach remarks on the text that came out, beside the draft it came from."""

from game.domain.phase import ParagraphState
from game.domain.proceedings import Proceedings
from game.drafting.coach import drafting_notes
from game.drafting.sentences import sentence
from game.wording import _

__all__ = ["drafting_lines"]


def drafting_lines(proceedings: Proceedings) -> tuple[str, ...]:
    """A line a remark, for paragraphs that stand in other words than the draft's; public."""
    scenario, lines = proceedings.header.scenario, []
    sources = {one.id: one for one in scenario.paragraphs}
    for paragraph in proceedings.session.paragraphs:
        source = sources.get(paragraph.id)
        zero = next((o.text for o in source.options if o.key == source.zero), "") if source else ""
        text = paragraph.standing.text
        if text and text != zero and paragraph.state is not ParagraphState.SETTLED:
            protected = source.protected if source else ()
            notes = drafting_notes(text, paragraph.kind.value, zero, protected)
            label = paragraph.label
            lines += [
                _("{paragraph}: {remark}").format(paragraph=label, remark=sentence(one))
                for one in notes
            ]
    return tuple(lines)
