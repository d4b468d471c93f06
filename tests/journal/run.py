#!/usr/bin/env python3
"""run.py TOOL [--full]: the journal spoilt, forged and killed; two verifiers that share nothing must see all of it.

Every campaign prints its seed and its figures. A control that must fail is part of it.
"""
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import crashes  # noqa: E402
import disks  # noqa: E402
from campaign import FULL, SEED, TOOL, count, holds, other_verdict, tool  # noqa: E402


# ---------------------------------------------------------------- sound and forged bundles

def verdicts(work):
    sound = work / "sound"
    tool("sample", sound)
    one, other = tool("verify", sound)[:2], other_verdict(sound)
    holds("a sound bundle holds for both, with one fingerprint", one == other and one[0] == 0, f"{one} {other}")
    for how, code in (("after_close", "journal-phase-forbids"), ("after_signing", "journal-sheet-signed"), ("off_scale", "journal-off-scale"), ("by_chair", "journal-role-forbids"),
                      ("card_of_nobody", "journal-card-not-good")):
        forged = work / how
        tool("forge", forged, how)
        one, other = tool("verify", forged)[:2], other_verdict(forged)
        line = (forged / "journal.jsonl").read_bytes().count(b"\n")
        holds(f"forged {how}", one == other == (1, f"journal.jsonl:{line}: {code}"), f"{one} {other}")
    returned = work / "after_return"
    tool("returned", returned)
    one, other = tool("verify", returned)[:2], other_verdict(returned)
    holds("a mark on a sheet that was returned holds for both", one == other and one[0] == 0, f"{one} {other}")
    against(work, sound)
    return sound


def against(work, sound):
    newer = work / "after_close"  # Begins with the same records; only the last one is forged.
    one, other = tool("verify", sound, newer)[:2], other_verdict(sound, newer)
    lines = (sound / "journal.jsonl").read_bytes().count(b"\n")
    holds("--against: a record that is gone", one == other == (1, f"journal.jsonl:{lines + 1}: journal-not-continued"), f"{one} {other}")


# ---------------------------------------------------------------- both verifiers, spoilt bundles

def spoil(sound, target, chance):
    """One bit of one file flipped, or a line of the journal deleted, doubled or swapped."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(sound, target)
    if chance.random() < 0.2:
        return spoil_lines(target / "journal.jsonl", chance)
    files = sorted(path for path in target.rglob("*") if path.is_file())
    path = chance.choices(files, [path.stat().st_size for path in files])[0]
    data = bytearray(path.read_bytes())
    bit = chance.randrange(len(data) * 8)
    data[bit // 8] ^= 1 << bit % 8
    path.write_bytes(data)
    return f"bit {bit} of {path.name}"


def spoil_lines(path, chance):
    lines = path.read_bytes().splitlines(keepends=True)
    at, how = chance.randrange(len(lines) - 1), chance.choice(("deleted", "doubled", "swapped"))
    if how == "deleted":
        del lines[at]
    elif how == "doubled":
        lines.insert(at, lines[at])
    else:
        lines[at], lines[at + 1] = lines[at + 1], lines[at]
    path.write_bytes(b"".join(lines))
    return f"line {at + 1} {how}"


def both_see(work, sound):
    trials, chance, same, missed = 20000 if FULL else 150, random.Random(SEED), 0, 0
    for _ in range(trials):
        what = spoil(sound, work / "spoilt", chance)
        one, other = tool("verify", work / "spoilt")[:2], other_verdict(work / "spoilt")
        same += one == other
        if one[0] != 1 or other[0] != 1:
            missed += 1
            print(f"not seen by both: {what}: {one} {other}")
    holds("both verifiers see every spoilt bundle", missed == 0)
    holds("they nearly always name the same record and the same code", same > trials * 0.9, f"{same} of {trials}")
    print(f"spoilt bundles: {trials}, seed {SEED}; both verifiers say the same of {same}")


def flips():
    records, every = (1000, 1) if FULL else (30, 5)
    status, output, _ = tool("flips", records, every)
    print(f"journal of {records} records, each bit flipped (every {every}), each record deleted, doubled, swapped, foreign: {output}")
    holds("every spoilt journal is found", status == 0, output)


# ---------------------------------------------------------------- kill -9

def run_and_kill(store, how, chance):
    """Lets fifty jurors write, ends the process somewhere; what was acknowledged."""
    with subprocess.Popen([TOOL, "write", store, how], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        first = writer.stdout.readline()
        time.sleep(chance.random() * 0.04)
        writer.send_signal(signal.SIGKILL)
        output, problems = writer.communicate()
    text = (first + output).decode()
    holds("the writer writes until it is killed", first != b"" and not problems, problems.decode())
    return text[:text.rfind("\n") + 1].split()


def kills(work, how, count):
    """Acknowledged marks that are lost, and all that were acknowledged."""
    chance, acknowledged, lost, unsaid = random.Random(f"{SEED} {how}"), set(), set(), 0
    store = work / f"store-{how}"
    for kill in range(count):
        if kill % 50 == 0:
            store, acknowledged = work / f"store-{how}-{kill}", set()
        acknowledged.update(run_and_kill(store, how, chance))
        if kill % 10 == 9 or how == "early":
            status, output, problems = tool("keys", store)
            holds("the store opens and everything in it holds", status == 0, problems)
            kept = output.split()
            holds("no mark is there twice", len(kept) == len(set(kept)))
            lost |= acknowledged - set(kept)
            unsaid += len(set(kept) - acknowledged)
    return lost, unsaid


def killed(work):
    count = 2000 if FULL else 50
    lost, unsaid = kills(work, "honest", count)
    print(f"kill -9: {count} kills, seed {SEED}: {len(lost)} acknowledged marks lost; marks kept, not yet acknowledged: {unsaid}")
    holds("no acknowledged mark is lost", not lost, sorted(lost)[:5])
    lost, _ = kills(work, "early", 5)
    print(f"control, answers before the commit: {len(lost)} acknowledged marks lost in 5 kills")
    holds("the control loses marks", bool(lost))


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        sound = verdicts(work)
        both_see(work, sound)
        flips()
        killed(work)
        crashes.run(work / "crashes")
        disks.run(work / "disks")
    print(f"{count['passed']} passed, {count['failed']} failed")
    return 1 if count["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
