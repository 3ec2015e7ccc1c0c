"""A session that is written as it is played, and taken up again."""

from table_of_five import CODES, scenario

from game.chair.recording import resume_recorded, start_recorded, unfinished_records
from game.domain.commands import Pass
from game.domain.phase import Phase
from game.domain.proceedings import Header


def started(folder):
    return start_recorded(Header(scenario("PP1", "OP1"), "standard", (), 1), folder, "one")


def test_an_unfinished_session_is_offered_and_a_finished_one_is_not(tmp_path):
    one = started(tmp_path)
    assert unfinished_records(tmp_path) == (one.path,)
    while one.chair.session.phase is not Phase.CLOSED:
        code = one.chair.session.stage.awaiting[0]
        one.chair.submit(code, Pass(code))
    assert unfinished_records(tmp_path) == (one.path,)
    one.close()
    assert unfinished_records(tmp_path) == ()
    assert unfinished_records(tmp_path / "nowhere") == ()


def test_what_cannot_be_read_or_is_foreign_is_not_offered(tmp_path):
    (tmp_path / "empty.jsonl").write_bytes(b"")
    (tmp_path / "other.jsonl").write_bytes(b"hello\n")
    assert unfinished_records(tmp_path) == ()


def test_a_torn_last_action_is_missing_and_said_so(tmp_path):
    one = started(tmp_path)
    for code in CODES[:3]:
        one.chair.submit(code, Pass(code))
    one.close()
    one.path.write_bytes(one.path.read_bytes()[:-9])
    again = resume_recorded(one.path)
    assert again.chair.session.stage.awaiting == CODES[2:]
    assert "one.jsonl.torn-1" in again.notice
    again.chair.submit("TJ", Pass("TJ"))
    again.close()
    once_more = resume_recorded(one.path)
    assert once_more.notice == ""
    assert once_more.chair.session.stage.awaiting == CODES[3:]
    once_more.close()
