#!/usr/bin/env python3
"""Laws on random contests: konkurs against the second scorer, and konkurs against itself.

    run.py [--full] [--count N] [--first SEED]    the laws; the last line is «N passed, N failed»
    run.py --seed SEED [--keep DIR]               one contest: its differences, shrunk
"""

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from multiprocessing import Pool
from pathlib import Path
from subprocess import CalledProcessError

import explained
import kinds
import program
from compare import differences
from generator.model import HANDS
from konkurs import FELL, FellOver, Konkurs, built
from random_contests import make
from second_scorer.contest import Contest
from second_scorer.corridor import refused as off_corridor
from second_scorer.folder import Folder
from second_scorer.funds import Exceeded
from second_scorer.results import score
from shrink import shrunk
from variants import shuffled

SHORT, LARGE, FULL = 1500, 10_000, 100_000
CHUNK = 50
SELDOM = 50   # … and given to the whole program, in other places and orders of rows, and explained.
OFTEN = 5     # Every so many contests are also held against themselves, seven ways.
REFUSALS = ("mark-off-corridor", "fund-exceeded")   # Mistakes in the data that the second scorer looks for, too.
TRAVEL = {"LC_ALL": "ru_RU.UTF-8", "TZ": "Pacific/Chatham"}   # Another locale and time zone.


class Lab:
    """One process's konkurs (twice: at home and abroad) and its temporary folder."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="konkurs-laws-"))
        self.home, self.abroad = Konkurs(built(), LC_ALL="C", TZ="UTC"), Konkurs(built(), **TRAVEL)

    def close(self):
        self.home.close()
        self.abroad.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def written(self, made, name="contest", hand=None):
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        made.write(folder, hand)
        return folder

    def compared(self, made):
        """What konkurs says, and how it differs from the second scorer; no difference where it takes no result from the folder."""
        folder = self.written(made)
        line = self.home.answer(folder)
        answer = json.loads(line)
        said = answer.get("rejected", [])
        refused, second = scored(folder)
        if refused in REFUSALS and not said or any(one.startswith(REFUSALS) for one in said) and refused is None:
            return line, [f"refused: {said}, second: {refused}"]
        if said:   # `tests:` hold what the second scorer expects.
            return line, [one for one in said if one.startswith("test-")]
        return line, differences(answer, second)

    def changed(self, made, line, seed):
        """Names of the things that changed a byte though they must not."""
        folder = self.folder / "contest"
        mixed = self.written(shuffled(random.Random(seed), made), "mixed")
        by_another = self.written(made, "another", HANDS[seed % len(HANDS)])
        again = {"1 thread": (self.home, folder, 1), "8 threads": (self.home, folder, 8),
                 "every node kept": (self.home, folder, 2, "k"), "general numbers": (self.home, folder, 2, "g"),
                 "locale and time zone": (self.abroad, folder), "order of rows, columns and jurors": (self.home, mixed),
                 "spreadsheet's way of writing": (self.home, by_another)}
        return [name for name, how in again.items() if said(*how) != line]


def scored(folder):
    """Why the second scorer takes no result from the folder, or what it comes to."""
    if off_corridor(Contest(Folder(folder))):
        return REFUSALS[0], None
    try:
        return None, score(folder)
    except Exceeded:
        return REFUSALS[1], None


def said(konkurs, *how):
    try:
        return konkurs.answer(*how)
    except FellOver as fall:
        return str(fall)


def tried(seeds):
    """Outcome of some seeds: (kinds, what was rejected, [(seed, lines)], sums of explanations)."""
    seen, rejected, failed, sums = Counter(), Counter(), [], 0
    lab = Lab()
    for seed in seeds:
        made = make(seed)
        try:
            line, lines = lab.compared(made)
        except Exception as problem:  # The seed is what matters, not the trace.
            failed.append((seed, [f"{type(problem).__name__}: {problem}"]))
            continue
        if "rejected" in json.loads(line):
            rejected[json.loads(line)["rejected"][0]] += 1
        else:
            seen.update(kinds.kinds(made))
        if seed % OFTEN == 0:
            lines += [f"changed by: {name}" for name in lab.changed(made, line, seed)]
        if seed % SELDOM == 0:
            lines += program.changed(seed)
            try:
                wrong, count = explained.mistakes(made) if "rejected" not in json.loads(line) else ([], 0)
            except CalledProcessError as problem:  # One refusal ends no long run.
                wrong, count = [f"not explained, status {problem.returncode}"], 0
            lines, sums = lines + wrong, sums + count
        if lines:
            failed.append((seed, lines))
    lab.close()
    return seen, rejected, failed, sums


def laws(first, count):
    seen, rejected, failed, sums = Counter(), Counter(), [], 0
    chunks = [range(at, min(at + CHUNK, first + count)) for at in range(first, first + count, CHUNK)]
    with Pool(2) as pool:
        for n, (more, refused, worse, added) in enumerate(pool.imap_unordered(tried, chunks), 1):
            seen.update(more)
            rejected.update(refused)
            failed += worse
            sums += added
            if sys.stderr.isatty():
                print(f"\r{n * CHUNK} contests, {len(failed)} differ", end="", file=sys.stderr)
    print(f"{sums} sums of explanations computed again")
    return seen, rejected, sorted(failed)


def report(seen, rejected, failed, count):
    refused = sum(rejected.values())
    print(f"{count} random contests, {count - refused} scored by both, {refused} refused as wrong")
    for code, times in rejected.most_common(20):
        print(f"  refused {times:6}  {code}")
    print("rule kinds (contests that use them):")
    listed = [f"{name} {times}" for name, times in sorted(seen.items())]
    for at in range(0, len(listed), 6):
        print("  " + " · ".join(listed[at:at + 6]))
    for seed, lines in failed[:20]:
        print(f"seed {seed}: {len(lines)} differences; tests/laws/run.py --seed {seed}")
        for line in lines[:5]:
            print(f"  {line}")
    least = count // 100 if count >= LARGE else 1   # A thousand of a hundred thousand.
    rare = [f"{name} {seen[name]}" for name in kinds.EVERY if seen[name] < least]
    print("seldom: " + " · ".join(f"{name} {seen[name]}" for name in sorted(kinds.EVERY, key=lambda name: seen[name])[:12]))
    print(f"too rare (less than {least}): " + (", ".join(rare) or "none"))
    return rare


def one(seed, keep):
    lab = Lab()
    made = make(seed)
    try:
        line, lines = lab.compared(made)
        print("\n".join(lines) or line)
        for name in lab.changed(made, line, seed):
            print("changed by: " + name)
    except FellOver as fall:
        lines = [str(fall)]
    if lines:
        small = shrunk(made, lambda candidate: differs(lab, candidate, lines[0]))
        folder = Path(keep or tempfile.mkdtemp(prefix=f"konkurs-seed-{seed}-"))
        small.write(folder)
        show(folder, lab)
    lab.close()


def differs(lab, candidate, first):
    """As the contest at hand does: konkurs falls over in the same way, or says something else than the second scorer about the same thing."""
    if not any(row.get("juror") for row in candidate.files.get("jury", ((), [{"juror": "none"}]))[1]):
        return False
    try:
        return about(first) in map(about, lab.compared(candidate)[1]) and not first.startswith(FELL)
    except FellOver as fall:
        return str(fall) == first
    except Exception:  # A candidate that makes no sense to the second scorer is none.
        return False


def about(line):
    """«funded» of «land e03 funded: waiting, second: True»; and what each said, where it is one word."""
    head, _, said = line.partition(": ")
    return head.split()[-1], re.sub(r"[\d/]+", "0", said)


def show(folder, lab):
    print(f"\nthe smallest: {folder}")
    for path in sorted(folder.iterdir()):
        print(f"--- {path.name}\n{path.read_text('utf-8')}")
    try:
        print("\n".join(differences(lab.home.score(folder), score(folder))))
    except FellOver as fall:
        print(fall)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--full", action="store_true")
    options.add_argument("--count", type=int)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--seed", type=int)
    options.add_argument("--keep")
    said = options.parse_args()
    if said.seed is not None:
        one(said.seed, said.keep)
        return 0
    count = said.count or (FULL if said.full else SHORT)
    seen, rejected, failed = laws(said.first, count)
    rare = report(seen, rejected, failed, count)
    passed = count - len(failed) - sum(rejected.values())
    many = sum(rejected.values()) * 10 > count   # Most random contests must be right ones.
    bad = len(failed) + (len(rare) if count >= LARGE else 0) + many
    print(f"{passed} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
