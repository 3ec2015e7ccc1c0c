"""The sentence of each refusal; what the table fills in stands in braces."""

from typing import Final

from game.wording import mark

__all__ = ["SENTENCES"]

SENTENCES: Final[dict[str, str]] = {
    "absence_is_not_cast": mark("To be absent from a vote, do not cast a ballot."),
    "addressee_twice_or_self": mark("Address a package to other delegations, each once."),
    "adviser_is_off": mark("The adviser was not switched on when this meeting was set up."),
    "already_a_sponsor": mark("You are a sponsor of this draft already."),
    "already_backed": mark("You already stand behind this wording of {paragraph}."),
    "already_behind_it": mark("You stand behind amendment {number} already."),
    "already_dissociated": mark("You have dissociated yourself from this paragraph already."),
    "already_explained": mark("You have explained yourself already: once is the rule."),
    "already_in_its_place": mark("{paragraph} stands there already."),
    "already_paused": mark("The meeting is paused already."),
    "already_recorded": mark("The votes are recorded already: one request is enough."),
    "already_requested": mark("A separate vote on {paragraph} has been requested already."),
    "already_reserved": mark("Your reservation on this wording of {paragraph} already stands."),
    "already_tabled": mark("The same change to {paragraph} has been tabled already."),
    "already_the_text": mark("This is already the text of {paragraph}."),
    "amendment_is_decided": mark("Amendment {number} is no longer waiting to be put."),
    "amendment_not_in_writing": mark("An amendment is handed in in writing: type its words."),
    "amendments_come_before_the_vote": mark("Amendments are tabled before voting begins."),
    "amendments_spent": mark(
        "You have no change left to table at action: this length allows {limit}."
    ),
    "another_amendment_is_asked_about": mark("The chair is asking about amendment {number} now."),
    "another_paragraph_on_the_floor": mark(
        "The floor is on {paragraph}; other paragraphs have their own turn, or a package."
    ),
    "ask_for_a_recorded_vote": mark("A recorded vote is not moved: one request for it is enough."),
    "ask_for_a_separate_vote": mark(
        "Ask for a separate vote on the paragraph; the division is voted only if someone objects."
    ),
    "attendance_answered": mark("You have answered the attendance call already."),
    "break_spent": mark("Your delegation has had its break ({limit} a session)."),
    "came_present_and_voting": mark("You came as present and voting: answer yes or no."),
    "card_already_played": mark("The card “{card}” has been played already: each is played once."),
    "card_comes_too_late": mark(
        "The card “{card}” comes too late: it acts in an earlier part of the meeting."
    ),
    "card_paragraph_not_open": mark(
        "The card “{card}” is about {paragraph}, which is not open in this length."
    ),
    "cards_spent": mark("No card is left to play: this length allows {limit}."),
    "costs_missing": mark("Say what it would cost, or that it costs nothing more."),
    "counter_cannot_be_countered": mark(
        "A counter-offer is accepted or declined; it cannot be countered again."
    ),
    "counter_is_the_same": mark("A counter-offer has to change something."),
    "deadline_not_reached": mark("There is still time on the clock."),
    "draft_was_amended": mark(
        "The draft has been amended: it is no longer yours alone to withdraw."
    ),
    "draft_was_not_withdrawn": mark("Only a draft that was withdrawn can be taken up again."),
    "enough_speakers": mark(
        "All who may speak {side} this motion have been heard: the rules allow {limit}."
    ),
    "facilitator_only": mark("Only the facilitator can do this."),
    "final_round_is_over": mark("The final round has already been held."),
    "footnote_unknown": mark("There is no footnote {number} in this paragraph to call."),
    "informal_meeting": mark(
        "Motions belong to the formal meeting; in informal consultations you speak on the text."
    ),
    "introduced_already": mark("It has been introduced already."),
    "introduced_at_the_opening": mark("The draft is introduced during opening statements."),
    "joined_once": mark("You have joined the sponsors once already, and left them again."),
    "last_operative_paragraph": mark(
        "This is the last operative paragraph: vote against the draft instead."
    ),
    "last_sponsor": mark("You are the last sponsor: withdraw the draft instead."),
    "list_is_closed": mark("The list of speakers is closed."),
    "list_is_open": mark("The list of speakers is open: ask to speak."),
    "main_sponsor_only": mark("Only the main sponsor, {sponsor}, can do this."),
    "mandates_already_open": mark("The mandates are open already."),
    "meeting_paused": mark("The meeting is paused: the facilitator lets it go on."),
    "members_only": mark("Observers speak and suggest wordings; this is for members to do."),
    "motion_not_in_profile": mark("The rules '{profile}' know no such motion as {motion}."),
    "motion_of_lower_precedence": mark(
        "First the table decides on the {motion}, which has precedence over your motion."
    ),
    "motions_spent": mark("You have no motion left to move: this length allows {limit}."),
    "move_a_roll_call": mark("By these rules a roll-call is a motion: move it."),
    "move_to_divide": mark("By these rules dividing the question is a motion: move it."),
    "moved_by_others": mark("A sponsor of the draft cannot move this."),
    "moved_by_prevailing_side": mark(
        "Only a delegation that voted with the side that won may move this."
    ),
    "moved_by_sponsors": mark("Only a sponsor of the draft may move this."),
    "no_abstention": mark("By these rules nobody abstains: vote yes or no."),
    "no_abstention_on_motions": mark(
        "On a motion one votes yes or no; nobody abstains on procedure."
    ),
    "no_addressee": mark("A package needs at least one delegation it is offered to."),
    "no_amendment_tabled": mark("No amendment has been tabled."),
    "no_attendance_call": mark("Attendance is not being called now."),
    "no_breaks": mark("There are no breaks in the {length} length."),
    "no_budget_flag": mark("Nobody asked what {paragraph} would cost."),
    "no_choice_now": mark(
        "The main sponsor chooses wordings only after the final round, from the chair's text."
    ),
    "no_clock_runs": mark("No clock is running."),
    "no_consensus_to_explain": mark(
        "A position is explained after a text was adopted without a vote."
    ),
    "no_debate_to_close": mark("No debate is going on that could be closed."),
    "no_floor_open": mark("Nobody has the floor on a paragraph now."),
    "no_list_of_speakers": mark("No list of speakers is open now."),
    "no_motion_debated": mark("No motion is being debated."),
    "no_motion_to_withdraw": mark("No motion is waiting that could still be withdrawn."),
    "no_own_amendment": mark("You have no such amendment on the table to introduce."),
    "no_own_proposal": mark("You have no proposal here to withdraw."),
    "no_own_reservation": mark("You have no reservation on this paragraph to lift."),
    "no_package_on_the_table": mark("No such package is on the table."),
    "no_point_to_rule_on": mark("No point is waiting for a ruling."),
    "no_quorum_to_open": mark("Only {present} are here; the meeting opens with at least {needed}."),
    "no_rights": mark('These rules know no vote "with rights"; explain your vote afterwards.'),
    "no_ruling_to_appeal": mark("One appeals right after a ruling on a point of order, and once."),
    "no_ruling_to_overrule": mark("Only a ruling that was just given can be turned round."),
    "no_silence": mark("The text is not under silence."),
    "no_statements_now": mark("Opening statements are made at the start of the meeting."),
    "no_such_change": mark("An amendment replaces, deletes, adds or moves a paragraph."),
    "no_such_side": mark("One speaks for the motion or against it."),
    "no_such_yield": mark("Time is yielded to questions, to comments, or to another delegation."),
    "no_time_was_yielded": mark("No speaker has yielded time for questions or comments."),
    "no_vote_open": mark("No vote is open."),
    "no_vote_was_taken": mark("There was no vote to explain."),
    "no_yields": mark("These rules know no yielding of time: what is left goes back to the chair."),
    "not_a_matter_of_rules": mark("This is not a matter for the rules of procedure."),
    "not_a_signatory": mark("Only a delegation that signed the package can withdraw from it."),
    "not_a_sponsor": mark("Only a sponsor of the draft can do this."),
    "not_addressed": mark("The package of {author} is not addressed to you."),
    "not_at_action": mark("This is moved when the draft has come to action."),
    "not_awaited": mark("The table is not waiting for an answer from you now."),
    "not_called_yet": mark("{speaker} is called first: in a roll-call each answers in turn."),
    "not_paused": mark("The meeting is not paused."),
    "not_there_when_the_vote_opened": mark(
        "Who may vote was settled when the vote opened; you were absent."
    ),
    "not_to_be_adjourned_now": mark(
        "The meeting is adjourned when the draft has come to action, and not half-way in a vote."
    ),
    "not_waiting_on_the_list": mark("You are not waiting on the list of speakers."),
    "not_your_amendment": mark("Only {author}, who moved the amendment, can do this."),
    "not_your_motion": mark("A motion is withdrawn by the delegation that moved it."),
    "not_your_proposal": mark("A proposal is withdrawn by the delegation that made it."),
    "not_your_seat": mark("Each seat acts for its own delegation."),
    "not_your_turn": mark("{speaker} has the floor; speakers are called in order."),
    "nothing_asked": mark("An objection answers the chair's question, and none is being asked."),
    "nothing_called": mark("A placard is raised when a paragraph is called."),
    "nothing_is_open": mark(
        "Everything is agreed: a package needs paragraphs that are still open."
    ),
    "nothing_to_confirm": mark(
        "The paragraph of amendment {number} has not changed: nothing is to confirm."
    ),
    "nothing_to_name": mark("There is nothing here to which this could apply."),
    "nothing_to_overrule": mark(
        "The facilitator can overrule a reading of own words, or a ruling on a point."
    ),
    "nothing_to_reconsider": mark("There is no decision on the draft to reconsider."),
    "nothing_to_reorder": mark("There are no two amendments to put in another order."),
    "nothing_to_second": mark("No motion is waiting for a second."),
    "nothing_to_sponsor": mark("The draft has fallen: there is nothing to sponsor."),
    "nothing_to_undo": mark("Nothing has been done yet that could be taken back."),
    "nothing_was_adopted": mark("One dissociates oneself from an adopted text; none was adopted."),
    "observer_addressed": mark("{speaker} is an observer: a package is offered to members."),
    "observer_has_no_vote": mark("Observers have no vote: the members decide."),
    "on_the_list_already": mark("You are on the list of speakers already."),
    "only_what_costs_is_revised_now": mark(
        "Now a sponsor can only reword a paragraph whose costs were asked for."
    ),
    "order_names_others": mark("The order has to name every tabled amendment once."),
    "own_words_off": mark("Own words are switched off in the {length} length; use an option."),
    "own_words_spent": mark("Your team has used its own words ({limit} a session)."),
    "package_is_put_to_everyone": mark(
        "All addressees have accepted; the package is now put to the others."
    ),
    "package_lapsed_in_this_reading": mark(
        "This package has failed in this reading; change it before you offer it again."
    ),
    "package_size": mark("A package names one to {limit} paragraphs."),
    "package_wants_an_answer": mark("Accept the package, decline it, or make a counter-offer."),
    "paragraph_agreed": mark(
        "{paragraph} is agreed ad referendum; it would have to be reopened first."
    ),
    "paragraph_deleted": mark("{paragraph} is no longer part of the text."),
    "paragraph_is_omitted": mark("{paragraph} is not part of the text."),
    "paragraph_not_agreed": mark("Only a paragraph agreed ad referendum can be reopened."),
    "paragraph_not_compiled": mark("The chair made no choice on {paragraph}."),
    "paragraph_settled": mark("{paragraph} is agreed language and not open in this length."),
    "paragraph_twice": mark("Name each paragraph once."),
    "paragraphs_voted_anyway": mark(
        "By a classroom rule every open paragraph is put to the vote anyway."
    ),
    "passed_already": mark("You have passed once: now answer yes or no."),
    "placard_already_raised": mark("Your placard is already up."),
    "points_spent": mark("You have no point left to raise: this length allows {limit}."),
    "procedure_time_spent": mark(
        "The time for motions is used up ({limit} seconds in this length): ask the facilitator."
    ),
    "reading_unsure": mark(
        "Delegations cannot tell how to read these words: say which option they come closest to."
    ),
    "reason_missing": mark("Give a reason: that is what the others can work with."),
    "reason_too_long": mark("Keep the reason under {limit} characters."),
    "reconsidered_already": mark("The decision has been reconsidered once; that is the limit."),
    "reintroduced_once": mark("The draft has been taken up once already."),
    "reopening_already_notified": mark("The paragraph will be reopened when this reading ends."),
    "reopening_spent": mark("Your delegation has used its reopening ({limit} a session)."),
    "reopening_too_late": mark("Nothing is reopened once the final round has begun."),
    "replies_spent": mark(
        "You have no right of reply left on this item: these rules allow {limit}."
    ),
    "reply_after_the_list": mark(
        "Rights of reply are heard once the list of speakers is exhausted."
    ),
    "reserve_on_own_proposal": mark("You cannot reserve on your own proposal: withdraw it."),
    "revisions_are_all_sponsors": mark(
        "An oral revision belongs to all sponsors; only an amendment has co-sponsors."
    ),
    "rights_in_a_roll_call": mark('One says "with rights" to a yes or a no, in a roll-call.'),
    "ruling_comes_first": mark("First the ruling stands or is appealed."),
    "scripted_reads_as_itself": mark("A scripted option needs no reading."),
    "seat_unchanged": mark("This seat is driven like that already."),
    "separate_votes_spent": mark(
        "You have no separate vote left to ask for: this length allows {limit}."
    ),
    "session_closed": mark("The meeting is closed."),
    "silence_already_broken_by_you": mark("Each delegation may break silence once."),
    "silence_names_too_many": mark("Name at most {limit} paragraphs when you break silence."),
    "speaker_has_the_floor": mark("{speaker} has the floor; only a point may interrupt now."),
    "speeches_spent": mark("You have no speech left in this debate: these rules allow {limit}."),
    "sponsor_must_withdraw_first": mark(
        "You are a sponsor of this text; withdraw your sponsorship first."
    ),
    "stays_in_its_part": mark(
        "{paragraph} cannot move: preambular and operative paragraphs stay in their parts."
    ),
    "text_missing": mark("There is no text."),
    "text_too_long": mark("Keep the text under {limit} characters."),
    "time_already_extended": mark("You have already taken extra time in this turn."),
    "time_out_of_bounds": mark("Move a time between {least} and {most} seconds."),
    "time_spent": mark("The time of this reading does not allow it any more."),
    "unknown_amendment": mark("There is no amendment {number}."),
    "unknown_card": mark("The scenario has no card {card}."),
    "unknown_delegation": mark("There is no delegation {delegation} at this table."),
    "unknown_option": mark("The paragraph has no option {option}."),
    "unknown_paragraph": mark("The draft has no paragraph {paragraph}."),
    "unknown_proposal": mark("That proposal is not on the table."),
    "unknown_strategy": mark("There is no computer delegate called {strategy}."),
    "vote_is_not_interrupted": mark("A vote is being taken: it is not interrupted."),
    "vote_wants_a_ballot": mark("Vote yes, no or abstention."),
    "voting_announced": mark(
        "The vote has been announced: only a point of order on its conduct may interrupt it."
    ),
    "voting_has_begun": mark("A draft is withdrawn before voting on it has begun."),
    "window_closed": mark("This is done in another part of the meeting."),
    "withdraw_it_directly": mark(
        "The main sponsor withdraws the draft by itself; it is not voted on."
    ),
    "wording_not_on_offer": mark(
        "A package names wordings of {paragraph} that are scripted or on the table."
    ),
    "write_it_yourself": mark("{paragraph} is drafted freely: write the words yourselves."),
    "wrong_phase": mark("This is done in another part of the meeting."),
    "yielded_once": mark("Time that was yielded cannot be yielded again."),
    "you_withdrew_it": mark("You withdrew this draft; another delegation may take it up."),
}
