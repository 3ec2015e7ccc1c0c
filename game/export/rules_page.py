"""The rules of a session on one page, for a class to print."""

from typing import Final

__all__ = ["RULES"]

RULES: Final = """# How we negotiate

- **The call.** A paragraph is called. Raise your placard if you want to speak on it. No
  placard: it is agreed *ad referendum*.
- **The floor.** Raised placards speak in turn, one action each: propose another wording,
  support one, reserve with a reason, table a package, withdraw your own, or pass.
- **The test.** The two best-supported wordings, then the standing text: "any objection?" An
  objection gives a reason. The first wording without objection is agreed; otherwise the
  paragraph stays in brackets.
- **Packages.** "I accept your PP11 if you accept my OP3": up to three paragraphs, public, all
  or nothing. All addressees accept, then everyone is asked.
- **Readings.** Later readings take only the brackets. A paragraph can be reopened once by each
  delegation, with a reason.
- **The final round.** Each delegation tables one last package. What is still open takes the
  wording with the fewest objectors.
- **Silence.** The text stands unless a delegation breaks silence, naming at most two paragraphs
  with reasons.
- **Action.** No objection: adopted *without a vote*, and there is no tally. Otherwise
  amendments, separate votes and the whole are voted; abstainers do not count as present and
  voting (rule 86).
- **Sponsors.** All five sponsor the text. To amend it, to explain a vote or to dissociate
  yourself you first withdraw your sponsorship (rule 88).
- **No winner.** Afterwards we look at what each wanted and got, and what was left on the table.

The rules are paraphrased from the Assembly's rules of procedure (A/520); how informals are run
is practice. A vote among the five sponsors is a teaching fiction: the body is called the
sponsors' drafting group.
"""
