"""Whole contests, computed by hand."""

import unittest

from second_scorer.contest import Contest
from second_scorer.examples import Example
from second_scorer.results import walk

MARKS = {"missing": "leave_out"}
MEAN = {"what": "criterion", "by": "mean"}
QUALITY = {"quality": {"type": "mark", "scale": "0..10"}}


def scored(definition, marks, **files):
    """marks: entry -> criterion -> jurors' marks; jurors are 1, 2, 3 …; two_and_third: the third one is third."""
    definition = {"contest": {}, "jury": {"marks": MARKS, "combine": MEAN}, **definition}
    rows = [{"juror": str(n), "entry": entry, "criterion": criterion, "mark": mark} for entry, given in marks.items()
            for criterion, listed in given.items() for n, mark in enumerate(listed.split(), 1) if mark != "~"]
    role = "third" if "two_and_third" in str(definition) else ""
    jury = [{"juror": str(n), "role": role if n == 3 else ""} for n in (1, 2, 3)]
    tables = {"entries": [{"entry": entry} for entry in marks], "jury": jury, "scores": rows, **files}
    return walk(Contest(Example(definition, tables)))["stages"]


def column(stage, key):
    return {entry: shown.get(key) for entry, shown in stage["entries"].items()}


class Contests(unittest.TestCase):
    def check(self, key, expected, definition, marks, **files):
        self.assertEqual(column(scored(definition, marks, **files)[-1], key), expected)

    def test_design_sketch(self):
        criteria = {
            "design": {"type": "mark", "scale": "0..5", "weight": "2"}, "light": {"type": "mark", "scale": "0..5"},
            "safety": {"type": "mark", "scale": "0..5", "pass": "1"},
            "turnout": {"type": "brackets", "of": "percent(participants / residents)", "rows": [
                {"up_to": "10", "points": "1"}, {"up_to": "25", "points": "5"}, {"above": "25", "points": "10"}]},
            "channels": {"type": "per_unit", "of": "publications", "each": "2", "cap": "20"}}
        facts = {name: {"type": "count"} for name in ("participants", "residents", "publications")}
        jury = {"marks": {**MARKS, "at_least": "3"}, "combine": {**MEAN, "round": {"digits": "2", "mode": "half_up"}}}
        self.check("total", {"e": "1317/50"}, {"criteria": criteria, "facts": facts, "jury": jury},
                   {"e": {"design": "5 4 5", "light": "4 4 4", "safety": "3 3 3"}},
                   entries=[{"entry": "e", "participants": "30", "residents": "100", "publications": "0"}])

    def test_combinations(self):
        for by, extra, total in (("mean", {}, "5"), ("sum", {}, "15"), ("median", {}, "4"), ("best", {}, "9"), ("worst", {}, "2"),
                                 ("mean", {"drop": {"high": "1", "low": "1"}}, "4"),
                                 ("sum", {"drop": {"high": "1", "low": "0"}}, "6"),
                                 ("two_and_third", {"limit": "1", "third": "replaces"}, "4"),
                                 ("two_and_third", {"limit": "1", "third": "joins"}, "5"),
                                 ("two_and_third", {"limit": "1", "third": "nearest"}, "3"),
                                 ("two_and_third", {"limit": "70%", "third": "nearest"}, "11/2")):
            with self.subTest(by, **extra):
                self.check("total", {"e": total}, {"criteria": QUALITY, "jury": {"marks": MARKS, "combine": {"by": by, **extra}}},
                           {"e": {"quality": "2 9 4"}})

    def test_absent_marks(self):
        for marks, total in (({"missing": "wait"}, "waiting"), ({"missing": "zero"}, "2"), ({"missing": "leave_out"}, "3"),
                             ({"missing": "leave_out", "at_least": "3"}, "waiting"),
                             ({"missing": "leave_out", "at_least": "3", "below": "void"}, None)):
            with self.subTest(marks):
                self.check("total", {"e": total}, {"criteria": QUALITY, "jury": {"marks": marks, "combine": MEAN}},
                           {"e": {"quality": "2 4 ~"}})

    def test_an_unplaced_entry_stands_last_where_somebody_is_placed(self):
        jury = {"marks": {"missing": "last"}, "combine": {"by": "sum_of_places"}}
        self.check("total", {"a": "1", "b": "2"}, {"criteria": QUALITY, "jury": jury}, {"a": {"quality": "5 ~"}, "b": {"quality": "~ ~"}})
        self.check("total", {"a": "waiting", "b": "waiting"}, {"criteria": QUALITY, "jury": jury},
                   {"a": {"quality": "~ ~"}, "b": {"quality": "~ ~"}})

    def test_points_without_marks_need_a_sheet_all_the_same(self):
        criteria = {"quality": {"type": "mark", "scale": "0..9", "zero_when": "late"}}
        definition = {"criteria": criteria, "facts": {"late": {"type": "flag"}},
                      "jury": {"marks": {"missing": "wait"}, "combine": {"what": "total", "by": "sum"}}}
        self.check("total", {"a": "9", "b": "0"}, definition, {"a": {"quality": "4 3 2"}, "b": {"quality": "~ ~"}},
                   entries=[{"entry": "a", "late": "no"}, {"entry": "b", "late": "yes"}])

    def test_the_open_places_one_by_one(self):
        criteria = {"quality": {"type": "mark", "scale": "1..3", "in_total": "false"}, "always": {"type": "formula", "formula": "1"}}
        marks = {"a": {"quality": "1 1 3"}, "b": {"quality": "1 2 2"}, "c": {"quality": "2 2 1"}}
        for step, places in (("up_to_place", {"a": [1, 1], "b": [2, 3], "c": [2, 3]}), ("majority_from_place", {"a": [1, 1], "b": [2, 3], "c": [2, 3]})):
            definition = {"criteria": criteria, "ties": [{"one_by_one": [{step: "quality.marks"}]}]}
            self.check("place", places, definition, marks)

    def test_ties_and_places(self):
        marks = {"a": {"quality": "5"}, "b": {"quality": "4"}, "c": {"quality": "4"}, "d": {"quality": "3"}}
        for numbering, b in (("competition", [2, 3]), ("dense", [2, 2])):
            d = [4, 4] if numbering == "competition" else [3, 3]
            self.check("place", {"a": [1, 1], "b": b, "c": b, "d": d}, {"criteria": QUALITY, "places": {"numbering": numbering}}, marks)

    def test_a_tie_waits_for_the_vote_where_it_matters(self):
        definition = {"criteria": QUALITY, "ties": ["commission_vote"], "awards": [{"place": "1"}]}
        tied = {"a": {"quality": "5"}, "b": {"quality": "5"}, "c": {"quality": "1"}, "d": {"quality": "1"}}
        self.check("place", {"a": "waiting", "b": "waiting", "c": [3, 4], "d": [3, 4]}, definition, tied)
        votes = [{"decision": "commission_vote", "entry": "a", "value": "2"}, {"decision": "commission_vote", "entry": "b", "value": "1"}]
        self.check("award", {"a": None, "b": "award_1", "c": None, "d": None}, definition, tied, decisions=votes)

    def test_cut(self):
        for tied, goes in (("all", ["a", "b", "c"]), ("none", ["a"])):
            stages = [{"id": "one", "advance": {"places": "2", "tied_at_cut": tied}}, {"id": "two", "marks": "carried"}]
            found = scored({"criteria": QUALITY, "stages": stages}, {
                "a": {"quality": "5"}, "b": {"quality": "4"}, "c": {"quality": "4"}, "d": {"quality": "1"}})
            self.assertEqual(sorted(found[1]["entries"]), goes)

    def test_budget(self):
        for not_fitting, third in (("skip", True), ("stop", False)):
            definition = {"criteria": QUALITY, "facts": {"cost": {"type": "money"}},
                          "budget": {"amount": "100 RUB", "cost": "cost", "not_fitting": not_fitting}}
            self.check("funded", {"a": True, "b": False, "c": third}, definition,
                       {"a": {"quality": "5"}, "b": {"quality": "4"}, "c": {"quality": "3"}},
                       entries=[{"entry": "a", "cost": "60"}, {"entry": "b", "cost": "60"}, {"entry": "c", "cost": "40"}])


if __name__ == "__main__":
    unittest.main()
