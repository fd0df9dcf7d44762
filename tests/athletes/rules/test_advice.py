"""What the athlete reads at once, whom to call, and the red flags in plain words."""

import re
from typing import Any

import pytest

from athletes.rules.advice import (
    Advice,
    advice_for,
    disclaimer,
    emergency_numbers,
    language_for,
    numbers_by_country,
    red_flag_list,
    red_flag_screen,
    safety_texts,
    texts,
    told_sentence,
)
from athletes.rules.ruleset import document
from athletes.rules.vocabulary import CORE_FLAGS, RED_FLAGS, Level, PauseScope, UrgentKind

LANGUAGES = ["en", "de"]


def advice(level: str, kind: str | None = None, **changed: Any) -> Advice:
    given: dict[str, Any] = {"told": "We are telling Carla.", "country": "DE", "locale": "en"} | changed
    return advice_for(Level(level), UrgentKind(kind) if kind else None, **given)


def test_it_works() -> None:
    shown = advice("alert")
    assert shown.title == "Stop this pose for now"
    assert shown.body.startswith("We are telling Carla. A coach is not a clinician.")
    assert (shown.emergency_number, shown.urgent_line, shown.text_version) == ("112", "116117", "1")
    assert len(shown.red_flag_list) == len(CORE_FLAGS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("country", ["GB", None])
def test_nothing_is_left_to_fill_in(language: str, level: Level, country: str | None) -> None:
    for kind in (None, *UrgentKind):
        shown = advice(level, kind if level == Level.URGENT else None, locale=language, country=country, rule_ids=["A12"])
        assert "{" not in shown.title + shown.body
        assert shown.title
        assert shown.body.endswith(".")


def test_an_emergency_says_whom_to_call() -> None:
    shown = advice("urgent", "emergency_now", country="GB")
    assert "Call 999 or go to an emergency department. Do not wait for your coach." in shown.body


def test_the_same_day_names_the_line_and_the_number() -> None:
    body = advice("urgent", "same_day", country="GB").body
    assert "111" in body
    assert "999" in body


def test_urgent_without_a_kind_takes_the_graver_words() -> None:
    assert advice("urgent") == advice("urgent", "emergency_now")


def test_a_country_nobody_knows_gets_words_and_no_guess() -> None:
    shown = advice("urgent", "same_day", country="XX")
    assert (shown.emergency_number, shown.urgent_line) == ("your local emergency number", "your local urgent care line")
    assert not re.search(r"\d", shown.body)


def test_a_whole_pause_is_said() -> None:
    assert advice("alert", pause_scope=PauseScope.ROUTINE).title == "Stop the routine for now"


def test_hopping_pain_speaks_of_running() -> None:
    assert "running" in advice("alert", rule_ids=["A12", "W2"]).body
    assert "running" not in advice("alert", rule_ids=["W2"]).body


def test_nothing_reported_no_list() -> None:
    assert advice("none").red_flag_list == ()


@pytest.mark.parametrize("level", ["watch", "alert", "urgent"])
def test_the_red_flags_stand_at_every_level_above(level: str) -> None:
    assert advice(level).red_flag_list == red_flag_list("en")


@pytest.mark.parametrize(
    ("locale", "language"), [("de", "de"), ("de-AT", "de"), ("de_CH", "de"), ("en-GB", "en"), ("fr", "en"), ("", "en")]
)
def test_languages(locale: str, language: str) -> None:
    assert language_for(locale) == language


def test_a_translation_says_that_nobody_has_reviewed_it() -> None:
    assert (advice("watch", locale="de").is_translation_reviewed, advice("watch").is_translation_reviewed) == (False, True)
    assert safety_texts(country="DE", locale="de", is_minor=False)["translation_reviewed"] is False


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ([], "Nobody has been told yet."),
        ([("Carla", "failed")], "Nobody has been told yet."),
        ([("Carla", "sending")], "We are telling Carla."),
        ([("Carla", "sent")], "We have told Carla."),
        ([("Carla", "seen")], "Carla has seen it."),
        ([("Carla", "seen"), ("Colin", "seen")], "Carla and Colin have seen it."),
        ([("Carla", "sending"), ("Colin", "sending"), ("Hanna", "sending")], "We are telling Carla, Colin and Hanna."),
        ([("Carla", "sending"), ("Colin", "seen")], "Colin has seen it. We are telling Carla."),
        ([("{name}", "sending")], "We are telling {name}."),
    ],
)
def test_told_is_what_is_true_now(told: list[tuple[str, str]], sentence: str) -> None:
    assert told_sentence(told, locale="en") == sentence


def test_a_name_with_braces_breaks_nothing() -> None:
    assert "{emergency_number}" in advice("alert", told=told_sentence([("{emergency_number}", "seen")], locale="en")).body


def test_told_in_german() -> None:
    assert told_sentence([("Carla", "seen"), ("Colin", "seen")], locale="de") == "Carla und Colin haben es gesehen."
    assert told_sentence([], locale="de") == "Es ist noch niemand benachrichtigt."


@pytest.mark.parametrize("language", LANGUAGES)
class TestScreen:
    def test_six_lines_and_sixty_words_at_first(self, language: str) -> None:
        screen = red_flag_screen(language, is_minor=False)
        words = " ".join([screen["question"], *(line["text"] for line in screen["lines"]), screen["none"]]).split()
        assert len(screen["lines"]) == 6
        assert len(words) <= 60

    def test_every_red_flag_stands_behind_one_line(self, language: str) -> None:
        codes = [item["code"] for line in red_flag_screen(language, is_minor=False)["lines"] for item in line["items"]]
        assert sorted(codes) == sorted(RED_FLAGS)

    def test_a_minor_is_not_asked_what_only_adults_are(self, language: str) -> None:
        codes = [item["code"] for line in red_flag_screen(language, is_minor=True)["lines"] for item in line["items"]]
        assert set(RED_FLAGS) - set(codes) == {"sexual"}

    def test_intimate_questions_may_be_declined(self, language: str) -> None:
        lines = red_flag_screen(language, is_minor=False)["lines"]
        assert {item["code"] for line in lines for item in line["items"] if item["may_decline"]} == {"saddle", "bladder", "bowel", "sexual"}

    def test_answers_are_those_of_a_report(self, language: str) -> None:
        assert texts()["screen"]["open"][language].keys() == {"question", "yes", "no", "unsure", "not_answered"}


def test_both_languages_hold_the_same_texts() -> None:
    assert shape(texts()["advice"]["en"]) == shape(texts()["advice"]["de"])
    assert shape(texts()["told"]["en"]) == shape(texts()["told"]["de"])
    assert all(shape(flag["en"]) == shape(flag["de"]) for flag in texts()["red_flags"].values())


def shape(content: Any) -> Any:
    """Keys, and the names to fill in."""
    return {key: shape(each) for key, each in content.items()} if isinstance(content, dict) else sorted(re.findall(r"{\w+}", content))


def test_extra_words_belong_to_rules() -> None:
    assert texts()["advice"]["en"]["more"].keys() <= {rule["id"] for rule in document()["rules"]}


def test_the_phone_gets_everything_for_a_day_without_network() -> None:
    offline = safety_texts(country="NZ", locale="en", is_minor=False)
    assert offline["numbers"] == {
        "emergency_number": "111",
        "urgent_line": "0800 611 116",
        "emergency_call": "111",
        "urgent_line_call": "0800 611 116",
    }
    assert set(offline["advice"]) == {"none", "watch", "alert", "same_day", "emergency_now", "more"}
    assert "111" in offline["disclaimer"]
    assert len(offline["red_flag_screen"]["lines"]) == 6


def test_where_no_number_is_known_there_is_none_to_tap() -> None:
    numbers = safety_texts(country=None, locale="de", is_minor=False)["numbers"]
    assert (numbers["emergency_number"], numbers["emergency_call"]) == ("die Notrufnummer an deinem Ort", None)


class TestNumbers:
    def test_they_are_countries_and_digits(self) -> None:
        for country, numbers in numbers_by_country().items():
            assert re.fullmatch(r"[A-Z]{2}", country)
            assert numbers.keys() <= {"emergency", "urgent_line"}
            assert re.fullmatch(r"\d{2,4}", numbers["emergency"]), country
            assert re.fullmatch(r"[\d ]{3,15}", numbers.get("urgent_line", "000")), country

    @pytest.mark.parametrize(
        ("country", "emergency", "urgent_line"),
        [("GB", "999", "111"), ("NZ", "111", "0800 611 116"), ("DE", "112", "116117"), ("US", "911", None), ("no", "113", "116117")],
    )
    def test_by_country(self, country: str, emergency: str, urgent_line: str | None) -> None:
        numbers = emergency_numbers(country)
        assert (numbers.emergency, numbers.urgent_line) == (emergency, urgent_line)

    @pytest.mark.parametrize("country", [None, "", "XX", "Germany"])
    def test_none_is_guessed(self, country: str | None) -> None:
        assert emergency_numbers(country).emergency is None

    def test_they_stand_in_the_disclaimer(self) -> None:
        assert disclaimer(country="AU", locale="en").endswith("In an emergency call 000.")
