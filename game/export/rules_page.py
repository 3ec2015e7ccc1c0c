"""The rules of a session on one page, with the numbers of its own profile and length."""

from collections.abc import Iterator

from game.domain.profile import Pace, Profile
from game.domain.scenario import Scenario
from game.export.page import markdown_html, page
from game.export.rules_of_voting import voting_words
from game.wording import _, ngettext

__all__ = ["rules_page"]


def rules_page(scenario: Scenario, length: str) -> str:
    """What a class has to know before the first call; KeyError for an unknown length."""
    profile = scenario.profile
    rules = [
        *_reading(profile, profile.pace(length)),
        *_end(profile, profile.pace(length)),
        *_sponsors(scenario),
    ]
    title = _("How we negotiate")
    lines = "\n".join(f"- **{name}** {text}" for name, text in rules)
    return page(title, markdown_html(f"# {title}\n\n{lines}\n\n{_source(scenario)}"))


Rules = Iterator[tuple[str, str]]


def _reading(profile: Profile, pace: Pace) -> Rules:
    yield (
        _("The call."),
        _(
            "A paragraph is called. Raise your placard if you want to speak on it. No placard: "
            "it is agreed *ad referendum*."
        ),
    )
    yield _("The floor."), f"{_floor()} {_own_words(pace)}"
    yield _("The test."), _test(profile.tested_proposals)
    yield _("Packages."), _packages(profile.package_paragraphs)
    yield _("Readings."), f"{_readings(pace)} {_reopening(pace)}".strip()


def _test(proposals: int) -> str:
    return ngettext(
        "The best-supported proposal, then the standing text: “any objection?” An objection "
        "gives a reason. The first wording without objection is agreed; otherwise the "
        "paragraph stays in brackets.",
        "The {count} best-supported proposals, then the standing text: “any objection?” An "
        "objection gives a reason. The first wording without objection is agreed; otherwise "
        "the paragraph stays in brackets.",
        proposals,
    ).format(count=proposals)


def _packages(paragraphs: int) -> str:
    return ngettext(
        "“I accept this if you accept that”: {count} paragraph, public, all or nothing. All "
        "addressees accept, then everyone is asked.",
        "“I accept this if you accept that”: up to {count} paragraphs, public, all or "
        "nothing. All addressees accept, then everyone is asked.",
        paragraphs,
    ).format(count=paragraphs)


def _floor() -> str:
    return _(
        "Raised placards speak in turn, one action each: propose another wording, support one, "
        "reserve with a reason, table a package, withdraw your own, or pass."
    )


def _own_words(pace: Pace) -> str:
    if not pace.own_words:
        return _("In this length you propose scripted wordings, not your own.")
    return ngettext(
        "A delegation may propose its own words {count} time.",
        "A delegation may propose its own words {count} times.",
        pace.own_words,
    ).format(count=pace.own_words)


def _readings(pace: Pace) -> str:
    return ngettext(
        "There is {count} reading.",
        "There are up to {count} readings; later ones take only the brackets.",
        pace.readings,
    ).format(count=pace.readings)


def _reopening(pace: Pace) -> str:
    if not pace.reopenings:
        return _("What is agreed is not reopened in this length.")
    return ngettext(
        "Each delegation may have an agreed paragraph reopened {count} time, with a reason.",
        "Each delegation may have an agreed paragraph reopened {count} times, with a reason.",
        pace.reopenings,
    ).format(count=pace.reopenings)


def _end(profile: Profile, pace: Pace) -> Rules:
    choice = _("Then the main sponsor may change these choices.") if pace.choice_seconds else ""
    last = _(
        "Each delegation tables one last package. What is still open takes the wording with the "
        "fewest objectors."
    )
    yield _("The final round."), f"{last} {choice}".strip()
    yield (
        _("Silence."),
        ngettext(
            "The text stands unless a delegation breaks silence, naming {count} paragraph with "
            "its reason.",
            "The text stands unless a delegation breaks silence, naming at most {count} "
            "paragraphs with reasons.",
            profile.silence_paragraphs,
        ).format(count=profile.silence_paragraphs),
    )
    yield _("Action."), f"{_action(pace)} {voting_words(profile)}"


def _action(pace: Pace) -> str:
    first = _("No objection: adopted *without a vote*, and there is no tally.")
    if pace.amendments or pace.separate_votes:
        return f"{first} " + _("Otherwise amendments, separate votes and the whole are voted.")
    return f"{first} " + _("Otherwise the whole is voted.")


def _sponsors(scenario: Scenario) -> Rules:
    names = ", ".join(scenario.names.get(code, code) for code in scenario.sponsors)
    leaves = (
        _(
            "The text is sponsored by: {names}. A sponsor may amend it (a classroom rule); to "
            "explain a vote or to dissociate itself it first withdraws its sponsorship (rule 88)."
        )
        if scenario.profile.sponsors_may_amend
        else _(
            "The text is sponsored by: {names}. To amend it, to explain a vote or to dissociate "
            "itself a sponsor first withdraws its sponsorship (rule 88)."
        )
    )
    yield _("Sponsors."), leaves.format(names=names)
    yield (
        _("No winner."),
        _("Afterwards we look at what each wanted and got, and what was left on the table."),
    )


def _source(scenario: Scenario) -> str:
    text = _(
        "The rules are paraphrased from the Assembly's rules of procedure (A/520); how informals "
        "are run is practice."
    )
    if any(one.rule == "classroom" for one in scenario.profile.motions):
        text = _(
            "These are rules of classic Model UN, not the Assembly's; how informals are run is "
            "practice of the United Nations."
        )
    if any(one.rule.startswith("sc") for one in scenario.profile.motions):
        text = _(
            "The rules are paraphrased from the Charter (Article 27) and the Council's provisional "
            "rules of procedure; what these leave open follows the Assembly's."
        )
    if not scenario.sponsors_alone:
        return text
    fiction = _("A vote among the sponsors is a teaching fiction: the body here is {body}.")
    return f"{text} {fiction.format(body=scenario.body)}"
