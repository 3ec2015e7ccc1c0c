"""`adref check --json`: what is wrong, for an editor or a script."""

import json
import shutil

from command_line import adref

from game import resources

FIRST_STEPS = resources.scenarios_dir() / "first-steps"


def test_a_scenario_in_order_is_an_object_without_problems(capsys):
    status, out, err = adref(capsys, "check", FIRST_STEPS, "--json")
    assert (status, err) == (0, "")
    assert json.loads(out) == {"scenario": str(FIRST_STEPS), "problems": []}


def test_each_problem_says_where_it_is_what_and_what_to_do(capsys, tmp_path):
    shutil.copytree(FIRST_STEPS, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "scenario.yaml"
    text = (FIRST_STEPS / "scenario.yaml").read_text("utf-8")
    file.write_text(text.replace("main_sponsor: CRV", "main_sponsor: CRW"), "utf-8")
    status, out, err = adref(capsys, "check", FIRST_STEPS, tmp_path, "--json")
    assert (status, err) == (2, "")
    objects = [json.loads(line) for line in out.splitlines()]
    assert objects[0]["problems"] == []
    assert objects[1]["problems"] == [
        {
            "file": str(file),
            "line": 28,
            "column": 15,
            "where": "main_sponsor",
            "what": "the main sponsor 'CRW' is not one of the sponsors",
            "remedy": "did you mean 'CRV'?",
        }
    ]


def test_with_balance_a_scenario_that_is_not_in_order_is_the_same_object(capsys, tmp_path):
    (tmp_path / "scenario.yaml").write_text("format: 1\n", "utf-8")
    status, out, _err = adref(capsys, "check", tmp_path, "--json", "--balance")
    assert status == 2
    assert json.loads(out)["problems"][0]["line"] == 1
