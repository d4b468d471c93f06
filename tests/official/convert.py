#!/usr/bin/env python3
"""Reshapes a set of official results into a contest's folder: renames columns, splits files, turns wide into long. No arithmetic, no
sorting, no selection: what decides anything stands in sets/<set>/contest.yaml.

    convert.py SET SOURCE OUT      SOURCE: the set's folder as published; OUT: gets entries.csv, scores.csv …
"""
import csv
import itertools
import pathlib
import shutil
import sys
from collections import Counter

HERE = pathlib.Path(__file__).parent


def read(source, name):
    with open(source / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(out, name, columns, rows):
    with open(out / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def jury(out, jurors, panels=None):
    columns = ["juror", "name"] + (["panel"] if panels else [])
    write(out, "jury.csv", columns, [[j, j] + ([panels[j]] if panels else []) for j in jurors])


def seen(values):
    return list(dict.fromkeys(values))


def diving_fina(source, out):
    write(out, "nominations.csv", ["nomination", "title", "advance_top"],
          [[c["contest"], f'{c["competition"]}, {c["event"]}, {c["round"]}', c["advance_top"]] for c in read(source, "contests.csv")])
    write(out, "entries.csv", ["entry", "nomination", "title"],
          [[e["entry"], e["contest"], e["name"]] for e in read(source, "entries.csv")])
    dives = read(source, "scores.csv")
    write(out, "items.csv", ["entry", "round", "difficulty", "restart_penalty"],
          [[d["entry"], d["dive"], d["difficulty"], d["restart_penalty"]] for d in dives])
    jurors = [f"j{k}" for k in range(1, 8)]
    jury(out, jurors)
    write(out, "scores.csv", ["juror", "entry", "round", "execution"],
          [[j, d["entry"], d["dive"], d[j]] for d in dives for j in jurors])


def diving_synchro_rio2016(source, out):
    write(out, "nominations.csv", ["nomination", "title"], [[c["contest"], c["event"]] for c in read(source, "contests.csv")])
    write(out, "entries.csv", ["entry", "nomination", "title"],
          [[e["entry"], e["contest"], e["athletes"]] for e in read(source, "entries.csv")])
    dives = read(source, "scores.csv")
    write(out, "items.csv", ["entry", "round", "difficulty"], [[d["entry"], d["dive"], d["difficulty"]] for d in dives])
    criterion = {"execution_a": ["ex_a1", "ex_a2", "ex_a3"], "execution_b": ["ex_b1", "ex_b2", "ex_b3"],
                 "synchronisation": ["sy1", "sy2", "sy3", "sy4", "sy5"]}
    panels = {j: panel for panel, jurors in criterion.items() for j in jurors}
    jury(out, list(panels), panels)
    name = {"execution_a": "execution_a", "execution_b": "execution_b", "synchronisation": "together"}
    write(out, "scores.csv", ["juror", "entry", "round", "criterion", "mark"],
          [[j, d["entry"], d["dive"], name[panels[j]], d[j]] for d in dives for j in panels])


def halfpipe_2026(source, out):
    write(out, "entries.csv", ["entry", "title"], [[e["entry"], e["name"]] for e in read(source, "entries.csv")])
    jurors = [f"j{k}" for k in range(1, 7)]
    jury(out, jurors)
    write(out, "scores.csv", ["juror", "entry", "round", "run"],
          [[j, r["entry"], r["run"], r[j]] for r in read(source, "scores.csv") for j in jurors])


def imo(source, out):
    cuts = ["gold_from", "silver_from", "bronze_from"]
    write(out, "nominations.csv", ["nomination", "title"] + cuts,
          [["y" + c["year"], c["year"]] + [c[cut] for cut in cuts] for c in read(source, "contests.csv")])
    problems = [f"p{k}" for k in range(1, 7)]
    points = {s["entry"]: [s[p] for p in problems] for s in read(source, "scores.csv")}
    write(out, "entries.csv", ["entry", "nomination", "title"] + problems,
          [[e["entry"], "y" + e["year"], e["country"]] + points[e["entry"]] for e in read(source, "entries.csv")])


def decathlon(source, out):
    events = {"100m": "run_100m", "long_jump": "long_jump", "shot_put": "shot_put", "high_jump": "high_jump", "400m": "run_400m",
              "110m_hurdles": "hurdles_110m", "discus": "discus", "pole_vault": "pole_vault", "javelin": "javelin", "1500m": "run_1500m"}
    names = {e["entry"]: e["name"] for e in read(source, "entries.csv")}
    write(out, "entries.csv", ["entry", "title"] + list(events.values()),
          [[f["entry"], names[f["entry"]]] + [f[event] for event in events] for f in read(source, "facts.csv")])


def eurovision_points(source, out):
    write(out, "nominations.csv", ["nomination", "title", "year", "round", "era"],
          [["c" + c["contest"], c["contest"], c["year"], c["round"], c["era"].lower()] for c in read(source, "contests.csv")])
    write(out, "entries.csv", ["entry", "nomination", "title", "running"],
          [[e["entry"], "c" + e["contest"], e["song"], e["running"]] for e in read(source, "entries.csv")])
    scores = read(source, "scores.csv")
    jury(out, seen(s["juror"] for s in scores))
    name = {"all": "points", "jury": "jury_points", "tele": "tele_points"}
    write(out, "scores.csv", ["juror", "entry", "criterion", "mark"],
          [[s["juror"], s["entry"], name[s["criterion"]], s["value"]] for s in scores])


def figure_skating(source, out):
    write(out, "nominations.csv", ["nomination", "title", "program"],
          [[c["segment"], f'{c["competition"]}: {c["program"]}', c["program"].lower().replace(" ", "_")]
           for c in read(source, "contests.csv")])
    deductions = {f["entry"]: f["deductions"] for f in read(source, "facts.csv")}
    write(out, "entries.csv", ["entry", "nomination", "title", "deductions"],
          [[e["entry"], e["segment"], e["name"], deductions[e["entry"]]] for e in read(source, "entries.csv")])
    aspects = read(source, "scores.csv")
    kind = {"E": "element", "C": "component"}
    goe = {"E": "official_goe"}
    write(out, "items.csv", ["entry", "item", "kind", "base_value", "factor", "goe_scale", "official_goe"],
          [[a["entry"], a["kind"] + a["num"], kind[a["kind"]], a["base_value"], a["factor"], a["goe_scale"],
            a[goe[a["kind"]]] if a["kind"] in goe else ""] for a in aspects])
    jurors = [f"j{k}" for k in range(1, 10)]
    jury(out, jurors)
    criterion = {"E": "grade", "C": "component"}
    write(out, "scores.csv", ["juror", "entry", "item", "criterion", "mark"],
          [[j, a["entry"], a["kind"] + a["num"], criterion[a["kind"]], a[j]] for a in aspects for j in jurors])


def ski_jumping(source, out):
    write(out, "nominations.csv", ["nomination", "title", "k_point", "metre_value"],
          [[c["contest"], f'{c["date"]} {c["place_name"]}', c["k_point"], c["metre_value"]] for c in read(source, "contests.csv")])
    write(out, "entries.csv", ["entry", "nomination", "title"],
          [[e["entry"], e["contest"], e["name"]] for e in read(source, "entries.csv")])
    write(out, "items.csv", ["entry", "round", "distance", "style", "gate", "wind"],
          [[f["entry"], f["round"], f["distance_m"], f["style_points"], f["gate_points"], f["wind_points"]]
           for f in read(source, "facts.csv")])


def f1_seasons(source, out):
    write(out, "nominations.csv", ["nomination", "title"], [["y" + c["season"], c["season"]] for c in read(source, "contests.csv")])
    write(out, "entries.csv", ["entry", "nomination", "title"],
          [[e["entry"], "y" + e["season"], e["driver"]] for e in read(source, "entries.csv")])
    write(out, "items.csv", ["entry", "round", "kind", "finish_place", "points"],
          [[f["entry"], f'{f["round"]}-{f["kind"]}', f["kind"], f["finish_place"], f["points"]] for f in read(source, "facts.csv")])


def strictly(source, out):
    write(out, "entries.csv", ["entry", "title"], [[e["entry"], e["celebrity"]] for e in read(source, "entries.csv")])
    scores = read(source, "scores.csv")
    jury(out, seen(s["juror"] for s in scores))
    write(out, "scores.csv", ["juror", "entry", "criterion", "mark"], [[s["juror"], s["entry"], "dance", s["value"]] for s in scores])


def skating_system(source, out):
    write(out, "nominations.csv", ["nomination", "title"],
          [[c["example"], f'{c["subject"]} ({c["origin"]})'] for c in read(source, "contests.csv")])
    scores = read(source, "scores.csv")
    couples = seen((s["example"], s["couple"]) for s in scores)
    write(out, "entries.csv", ["entry", "nomination", "title"], [[f"{e}_{c}", e, c] for e, c in couples])
    write(out, "items.csv", ["entry", "round"],
          [[f"{e}_{c}", d] for e, c, d in seen((s["example"], s["couple"], s["dance"]) for s in scores)])
    jury(out, seen(s["juror"] for s in scores))
    write(out, "scores.csv", ["juror", "entry", "round", "dance"],
          [[s["juror"], f'{s["example"]}_{s["couple"]}', s["dance"], s["place"]] for s in scores])


def voting_examples(source, out):
    """One juror for each voter. A ranking's words become places 1, 2, 3 …; `=` joins words of one place."""
    write(out, "nominations.csv", ["nomination", "title"], [[c["example"], c["title"]] for c in read(source, "contests.csv")])
    ballots = [(b["example"], f'{b["example"]}_{number}_{voter}', [word.split("=") for word in b["ranking"].split()])
               for number, b in enumerate(read(source, "scores.csv")) for voter in range(int(b["voters"]))]
    candidates = seen((e, name) for e, _, ranking in ballots for names in ranking for name in names)
    write(out, "entries.csv", ["entry", "nomination", "title"], [[f"{e}_{name}", e, name] for e, name in candidates])
    write(out, "jury.csv", ["juror", "name", "nomination"], [[voter, voter, e] for e, voter, _ in ballots])
    write(out, "scores.csv", ["juror", "entry", "stage", "ballot"],
          [[voter, f"{e}_{name}", "plurality", place] for e, voter, ranking in ballots
           for place, names in enumerate(ranking, 1) for name in names])


def catalyst_grants(source, out):
    write(out, "nominations.csv", ["nomination", "title", "fund_money", "min_votes"],
          [[c["challenge"], c["title"], c["budget"], c["min_votes_total"]] for c in read(source, "contests.csv")])
    facts = ["sheet_order", "votes_yes", "votes_no", "requested"]
    write(out, "entries.csv", ["entry", "nomination", "title"] + facts,
          [[f["entry"], f["challenge"], f["title"]] + [f[fact] for fact in facts] for f in read(source, "facts.csv")])


def numbered(rows):
    """An adviser's second answer to one question stands beside the first: one Fund 5 proposal was entered twice, and its score is over both."""
    times = Counter()
    for row in rows:
        key = (row["entry"], row["assessor"], row["criterion"])
        times[key] += 1
        yield row | {"item": row["criterion"] + (f"_{times[key]}" if times[key] > 1 else "")}


def catalyst_expert_scores(source, out):
    write(out, "entries.csv", ["entry", "nomination", "title"],
          [[e["entry"], e["entry"].split("-")[0], e["title"]] for e in read(source, "expected.csv")])
    scores = list(numbered(read(source, "scores.csv")))
    jury(out, seen(s["assessor"] for s in scores))
    write(out, "items.csv", ["entry", "item"], seen((s["entry"], s["item"]) for s in scores))
    write(out, "scores.csv", ["juror", "entry", "item", "answers"], [[s["assessor"], s["entry"], s["item"], s["value"]] for s in scores])


def project(row):
    """A project's id is its own in its budget only."""
    return f'{row["contest"]}:{row["project"]}'


def pabulib(source, out):
    """One juror for each ballot. What an ordinal one names gets its position, 1, 2, 3 …; a cumulative one has points beside the projects."""
    budgets = {c["contest"]: c for c in read(source, "contests.csv")}
    columns = ["fund_money", "rule", "vote_type", "has_votes", "min_support"]
    write(out, "nominations.csv", ["nomination", "title"] + columns,
          [[c["contest"], f'{c["unit"]} {c["instance"]}', c["budget"], word(c["rule"]), word(c["vote_type"]), c["has_votes"], c["min_support"]]
           for c in budgets.values()])
    write(out, "entries.csv", ["entry", "nomination", "sheet_order", "cost", "stated"],
          [[project(f), f["contest"], f["sheet_order"], f["cost"], f["support"]] for f in read(source, "facts.csv")])
    ballots = read(source, "scores.csv")
    write(out, "jury.csv", ["juror", "name", "nomination"], [[voter(b), voter(b), b["contest"]] for b in ballots])
    write(out, "scores.csv", ["juror", "entry", "vote"],
          [[voter(b), f'{b["contest"]}:{named}', vote] for b in ballots
           for named, vote in zip(b["projects"].split(), votes(b, budgets[b["contest"]]["vote_type"]))])


def word(text):
    return text.replace("-", "_")


def voter(ballot):
    return f'{ballot["contest"]}_{ballot["voter"]}'


def votes(ballot, vote_type):
    if vote_type == "cumulative":
        return ballot["points"].split()
    return itertools.count(1) if vote_type == "ordinal" else itertools.repeat(1)


SETS = [figure_skating, f1_seasons, diving_fina, diving_synchro_rio2016, halfpipe_2026, imo, decathlon, eurovision_points, ski_jumping, strictly,
        skating_system, voting_examples, catalyst_grants, catalyst_expert_scores, pabulib]


def convert(name, source, out):
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "sets" / name / "contest.yaml", out / "contest.yaml")
    {each.__name__: each for each in SETS}[name](source, out)


if __name__ == "__main__":
    convert(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
