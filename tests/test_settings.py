from __future__ import annotations

from dataclasses import fields
from typing import get_type_hints

import pytest

from summarizer.errors import SettingsError
from summarizer.settings import Knobs, Settings, choices, type_of, variable


def test_every_setting_has_help_a_default_and_a_variable() -> None:
    for knob in fields(Settings):
        assert knob.metadata["help"].endswith("."), knob.name
        assert variable(knob.name) == "SUMMARIZER_" + knob.name.upper()


def test_the_keywords_are_the_settings() -> None:
    assert set(get_type_hints(Knobs)) == {f.name for f in fields(Settings)} - {"model", "schema"}


def test_every_setting_can_be_set_by_its_variable() -> None:
    samples = {int: "7", float: "7.5", str: "x"}
    for knob in fields(Settings):
        value = choices(knob)[-1] if choices(knob) else samples[type_of(knob)]
        if knob.name == "max_prompt_tokens":
            value = "700"
        settings = Settings.load({variable(knob.name): value})
        assert str(getattr(settings, knob.name)) == value, knob.name


def test_a_keyword_wins_over_the_variable_and_none_counts_as_not_given() -> None:
    environ = {"SUMMARIZER_MAX_REASKS": "1"}
    assert Settings.load(environ, max_reasks=0).max_reasks == 0
    assert Settings.load(environ, max_reasks=None).max_reasks == 1
    assert Settings.load({}).max_reasks == 2


def test_the_default_spends_nothing_whatever_keys_there_are() -> None:
    assert Settings.load({"OPENAI_API_KEY": "k"}).model == "builtin/rules"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"mode": "xml"}, "mode must be one of json_schema, tools, json"),
        ({"max_reasks": "many"}, "max_reasks must be a whole number"),
        ({"max_reasks": -1}, "max_reasks must be at least 0"),
        ({"deadline": 0}, "deadline must be at least"),
        ({"deadline": float("nan")}, "deadline must be at least"),
        ({"max_reask": 1}, "There is no setting 'max_reask'"),
    ],
)
def test_wrong_settings_are_named(given: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        Settings.load({}, **given)


def test_a_near_name_is_offered() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.load({}, max_reask=1)
    assert caught.value.hint == "Did you mean max_reasks?"


def test_a_number_may_be_unset_where_its_default_is_one() -> None:
    assert Settings.load({}, temperature="none").temperature is None
    assert Settings.load({"SUMMARIZER_TEMPERATURE": "none"}).temperature is None
    assert Settings.load({}, temperature="0.5").temperature == 0.5
    with pytest.raises(SettingsError, match="deadline must be a number, not 'none'"):
        Settings.load({}, deadline="none")
    assert Settings.load({}, prompt="none").prompt == "none"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("SUMMARIZER_MODLE", "Did you mean SUMMARIZER_MODE or SUMMARIZER_MODEL?"),
        ("SUMMARIZER_MAX_REASK", "Did you mean SUMMARIZER_MAX_REASKS or SUMMARIZER_MAX_REQUESTS?"),
        ("SUMMARIZER_model", "Did you mean SUMMARIZER_MODEL or SUMMARIZER_MODE?"),
        ("SUMMARIZER_XYZ", SettingsError.hint),
    ],
)
def test_a_variable_that_is_no_setting_is_refused(name: str, hint: str) -> None:
    with pytest.raises(SettingsError, match=f"There is no setting {name}") as caught:
        Settings.load({name: "1"})
    assert caught.value.hint == hint


@pytest.mark.parametrize("name", ["SERVICE_HOST", "SERVICE_PORT_HTTP", "PORT", "PORT_80_TCP_ADDR"])
def test_what_a_cluster_sets_beside_a_service_of_our_name_is_let_be(name: str) -> None:
    assert Settings.load({f"SUMMARIZER_{name}": "tcp://10.0.0.1:80"}) == Settings.load({})


def test_repr_hides_the_key() -> None:
    assert "hunter2" not in repr(Settings.load({}, api_key="hunter2"))


def test_an_address_that_cannot_be_read_is_shown_without_a_word_of_it() -> None:
    settings = Settings.load({}, base_url="http://user:secret@[::1/v1")
    assert "secret" not in repr(settings)
    assert "unreadable" in repr(settings)
