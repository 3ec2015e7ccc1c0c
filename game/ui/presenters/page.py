"""Head and foot of the page: what stands above the text and below it. No symbol, no emblem."""

from dataclasses import dataclass

from game.domain.scenario import Scenario
from game.wording import _, training_notice

__all__ = ["PageHead", "page_head"]


@dataclass(frozen=True, slots=True)
class PageHead:
    """What is printed around the text of the draft.

    `left` and `right` are the lines of the two columns at the top, `sponsors` and `title`
    stand under them, `opening` is the organ that speaks. `notice` says at both ends of the
    page what it is not; `job_number` stands at the foot.
    """

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    sponsors: str = ""
    title: str = ""
    opening: str = ""
    notice: str = ""
    job_number: str = ""


def page_head(scenario: Scenario) -> PageHead:
    """The head of a scenario's document, as its masthead gives it."""
    head = scenario.masthead
    distribution = _("Distr.: {distribution}").format(distribution=head.distribution)
    language = _("Original: {language}").format(language=head.language)
    return PageHead(
        left=(head.session, head.agenda_item),
        right=(distribution, head.date, language),
        sponsors=head.sponsors_line,
        title=head.title,
        opening=f"{scenario.organ},",
        notice=training_notice(),
        job_number=head.job_number,
    )
