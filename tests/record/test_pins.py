"""PINs of seats: beside the record, hashed, with patience for five wrong ones."""

import json
import os
import stat

import pytest

from game.record.pins import PinBook, is_pin, pins_file


@pytest.fixture
def record(tmp_path):
    return tmp_path / "class-20261123.jsonl"


@pytest.fixture
def book(record):
    return PinBook.create(record)


@pytest.mark.parametrize("text", ["1234", "00000000", "123456"])
def test_four_to_eight_digits_are_a_pin(text):
    assert is_pin(text)


@pytest.mark.parametrize("text", ["", "123", "123456789", "12a4", "１２３４", "1234\n", " 1234"])  # noqa: RUF001 - wide digits are none of ours
def test_anything_else_is_none(text, book):
    assert not is_pin(text)
    with pytest.raises(ValueError, match="KG"):
        book.choose("KG", text)


def test_only_the_seat_s_own_pin_opens_it(book):
    book.choose("KG", "4711")
    book.choose("KZ", "1234")
    assert book.opens("KG", "4711", 0)
    assert not book.opens("KG", "1234", 0)
    assert not book.opens("TJ", "4711", 0)


def test_no_digit_of_a_pin_is_in_the_file_and_equal_pins_look_different(book, record):
    book.choose("KG", "47114711")
    book.choose("KZ", "47114711")
    held = json.loads(pins_file(record).read_text(encoding="utf-8"))
    assert "47114711" not in pins_file(record).read_text(encoding="utf-8")
    assert held["KG"]["hash"] != held["KZ"]["hash"]
    assert pins_file(record).name == "class-20261123.pins.json"


@pytest.mark.skipif(os.name != "posix", reason="the system knows no modes")
def test_the_file_is_for_its_owner_only(book, record):
    book.choose("KG", "4711")
    assert stat.S_IMODE(pins_file(record).stat().st_mode) == 0o600


def test_after_five_wrong_ones_even_the_right_one_waits(book):
    book.choose("KG", "4711")
    for left in (5, 4, 3, 2, 1):
        assert book.tries_left("KG") == left
        assert not book.opens("KG", "0000", 1_000)
    assert book.waits("KG", 1_000) == 30_000
    assert not book.opens("KG", "4711", 30_999)
    assert book.waits("KG", 31_000) == 0
    assert book.opens("KG", "4711", 31_000)
    assert book.tries_left("KG") == 5


def test_each_further_five_wait_again(book):
    book.choose("KG", "4711")
    for _ in range(5):
        book.opens("KG", "0000", 0)
    for _ in range(5):
        assert book.waits("KG", 40_000) in (0, 30_000)
        book.opens("KG", "0000", 80_000)
    assert book.waits("KG", 80_000) == 30_000


def test_other_seats_do_not_wait(book):
    book.choose("KG", "4711")
    book.choose("KZ", "1234")
    for _ in range(5):
        book.opens("KG", "0000", 0)
    assert book.opens("KZ", "1234", 0)


def test_starting_again_does_not_shorten_the_wait(book, record):
    book.choose("KG", "4711")
    for _ in range(5):
        book.opens("KG", "0000", 0)
    again = PinBook.beside(record)
    assert again.waits("KG", 7) == 30_000
    assert not again.opens("KG", "4711", 8)
    assert again.opens("KG", "4711", 30_007)


def test_a_pin_is_known_when_the_session_is_gone_on_with(book, record):
    assert not book.has("KG")
    book.choose("KG", "4711")
    again = PinBook.beside(record)
    assert again.has("KG")
    assert again.opens("KG", "4711", 0)


def test_the_facilitator_clears_a_pin_and_the_team_sees_it(book, record):
    book.choose("KG", "4711")
    book.clear("KG")
    again = PinBook.beside(record)
    assert (again.has("KG"), again.was_cleared("KG"), again.was_cleared("KZ")) == (
        False,
        True,
        False,
    )
    assert not again.opens("KG", "4711", 0)
    again.choose("KG", "1234")
    assert again.opens("KG", "1234", 0)


def test_a_session_without_pins_has_no_file(record):
    assert PinBook.beside(record) is None


def test_nothing_is_kept_of_a_closed_meeting(book, record):
    book.choose("KG", "4711")
    book.forget()
    assert not pins_file(record).exists()
    assert not book.has("KG")


@pytest.mark.parametrize(
    "damaged",
    [
        "",
        "[]",
        '{"KG": 1}',
        '{"KG": {"salt": "xx", "hash": "", "wrong": 0}}',
        '{"KG": {"salt": 1, "hash": "", "wrong": 0}}',
        '{"KG": {"salt": "", "hash": "", "wrong": true}}',
        '{"KG": {"pin": "4711"}}',
        "[" * 60_000,
    ],
)
def test_a_damaged_file_lets_every_seat_choose_anew(record, damaged):
    pins_file(record).write_text(damaged, encoding="utf-8")
    book = PinBook.beside(record)
    assert not book.has("KG")
    book.choose("KG", "4711")
    assert book.opens("KG", "4711", 0)


def test_a_full_disk_does_not_stop_the_class(tmp_path):
    book = PinBook.create(tmp_path / "gone" / "class.jsonl")
    book.choose("KG", "4711")
    assert book.opens("KG", "4711", 0)
