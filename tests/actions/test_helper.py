"""The interest helper's actions: what each kind of message does to a run, without the engine."""

from __future__ import annotations

from typing import Any, cast

from rasa_sdk import Tracker

from actions.base import HELPER_FORM, Services, Turn
from actions.helper import AskHelper, DontKnow, EndHelper, declined, steered
from actions.understand import LEFT, left
from catalog.helper import NEITHER, questions
from catalog.wish import Heard, Place, heard_to_json

FIRST, SECOND, *_, LAST = questions()
NOTHING = cast("Services", None)
"""These actions need no service."""


def turn(
    heard: Heard | None = None,
    *,
    press: tuple[str, str] | None = None,
    running: bool = True,
    text: str = "",
    **slots: Any,
) -> Turn:
    """One message of a person."""
    metadata: dict[str, Any] = {"heard": heard_to_json(heard or Heard())}
    if press:
        metadata["press"] = {"name": press[0], "argument": press[1]}
    message = {"text": text, "metadata": metadata}
    loop = {"name": HELPER_FORM} if running else {}
    return Turn(Tracker("me", slots, message, [], False, None, loop, "action_listen"))


def slots_of(reply: Any) -> dict[str, Any]:
    """The slots a reply sets."""
    return {event["name"]: event["value"] for event in reply.events if event["event"] == "slot"}


def keys_of(reply: Any) -> list[str]:
    """The texts of a reply."""
    return [said["key"] for said in reply.said if "key" in said]


def test_an_answer_is_kept_and_the_next_question_follows() -> None:
    reply = DontKnow(NOTHING).reply(turn(Heard(choice="a")))
    assert slots_of(reply) == {"picks": {FIRST: "a"}, "helper": None}
    assert reply.events[-1]["name"] == HELPER_FORM


def test_no_idea_while_it_runs_is_neither() -> None:
    assert slots_of(DontKnow(NOTHING).reply(turn(text="weiß nicht")))["picks"] == {FIRST: NEITHER}


def test_the_last_answer_ends_it() -> None:
    before = dict.fromkeys(questions(), "a")
    del before[LAST]
    assert slots_of(DontKnow(NOTHING).reply(turn(Heard(choice="b"), picks=before)))["helper"] == "done"


def test_an_old_button_corrects_its_own_question() -> None:
    press = ("pick", f"{FIRST}.b")
    reply = DontKnow(NOTHING).reply(turn(Heard(choice="b"), press=press, picks={FIRST: "a", SECOND: "a"}))
    assert slots_of(reply)["picks"] == {FIRST: "b", SECOND: "a"}


def test_an_old_button_begins_a_run_of_its_own() -> None:
    reply = DontKnow(NOTHING).reply(turn(Heard(choice="b"), press=("pick", f"{LAST}.b"), running=False))
    assert slots_of(reply)["picks"] == {LAST: "b"}
    assert keys_of(reply) == ["dont-know"]


def test_a_shrug_at_the_age_is_a_skipped_question() -> None:
    reply = DontKnow(NOTHING).reply(turn(text="kein plan", running=False, requested_slot="age"))
    assert keys_of(reply) == ["dont-know-fine"]
    reply = DontKnow(NOTHING).reply(turn(text="kein plan was ich werden will", running=False, requested_slot="age"))
    assert keys_of(reply) == ["dont-know"]


def test_a_no_stops_at_first_and_is_neither_later() -> None:
    assert slots_of(declined(turn())) == {"helper": "stopped"}
    assert slots_of(declined(turn(picks={FIRST: "a"})))["picks"] == {FIRST: "a", SECOND: NEITHER}


def test_back_takes_the_last_answer_away() -> None:
    assert slots_of(steered(turn(picks={FIRST: "a", SECOND: "b"}), "back"))["picks"] == {FIRST: "a"}
    assert slots_of(steered(turn(), "back"))["picks"] == {}
    assert slots_of(steered(turn(), "stop")) == {"helper": "stopped"}


def test_a_wish_leaves_it_and_what_narrows_one_does_not() -> None:
    assert left(turn(Heard(fields=("it",)))) == LEFT
    assert left(turn(Heard(kind="praktikum"))) == LEFT
    assert left(turn(Heard(for_other=True))) == LEFT
    assert left(turn(press=("find", ""))) == LEFT
    assert left(turn(Heard(age=15, place=Place("06611000", "Kassel", "Kassel", 51.3, 9.5, "HE")))) is None
    assert left(turn(Heard(not_fields=("elektro",), format="digital"))) is None
    assert left(turn(Heard(fields=("it",)), running=False)) is None


def test_its_end_leaves_no_answer_behind() -> None:
    picks = dict.fromkeys(questions(), "b")
    for ended in ("done", "stopped", LEFT):
        slots = slots_of(EndHelper(NOTHING).reply(turn(running=False, picks=picks, helper=ended)))
        assert slots["picks"] is slots["helper"] is None


def test_the_result_becomes_the_interests_and_keeps_the_rest_of_the_wish() -> None:
    picks = {FIRST: "a", LAST: "a"}
    reply = EndHelper(NOTHING).reply(
        turn(running=False, picks=picks, helper="done", age=15, extras={"kind": "praktikum"})
    )
    slots = slots_of(reply)
    assert slots["interests"] == {"fields": ["metall", "natur", "elektro"], "topics": []}
    assert (slots["age"], slots["extras"]) == (15, {"kind": "praktikum"})
    assert slots["wish_complete"] is False


def test_stored_answers_of_an_older_lotse_do_no_harm() -> None:
    reply = AskHelper(NOTHING).reply(turn(picks={"gone": "a", FIRST: "x"}))
    said = next(one for one in reply.said if one.get("key") == "helper-question")
    assert said["values"]["number"] == 1
    assert [button["payload"] for button in said["buttons"]][:2] == [f"/pick:{FIRST}.a", f"/pick:{FIRST}.b"]
