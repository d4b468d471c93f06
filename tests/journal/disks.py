"""Disks that lose their power, fail and fill up (tests/journal/disk.h stands between the program and the files)."""
import math
import os
import pathlib
import random
import shutil
import subprocess

from campaign import FULL, SEED, TOOL, Life, holds, tool

LAYER = pathlib.Path(TOOL).resolve().parent / "libjournal_disk.so"
NO_ROOM, IO_ERROR = 28, 5
POWER_CUT = 99


def disk(folder, **settings):
    """The environment of a program whose files in the folder lie on such a disk."""
    return {**os.environ, "LD_PRELOAD": str(LAYER), "DISK_FOLDER": str(folder),
            **{f"DISK_{name.upper()}": str(value) for name, value in settings.items() if value is not None}}


# ---------------------------------------------------------------- power cuts

def write_until_cut(folder, seed, calls, synchronous):
    """Fifty jurors write until the power goes; what was acknowledged."""
    env = disk(folder, seed=seed, cut=calls, synchronous=synchronous)
    done = subprocess.run([TOOL, "write", str(folder / "journal.db"), "honest"], capture_output=True, env=env)
    holds("the writer writes until the power goes", done.returncode == POWER_CUT, done.stderr.decode())
    return done.stdout.decode().split()


def power_cuts(work, count, synchronous=None):
    """Acknowledged marks that are lost, and all that were acknowledged; stores that did not open."""
    chance, lost, said, broken = random.Random(f"{SEED} {synchronous}"), 0, 0, 0
    for cut in range(count):
        if cut % 25 == 0:
            acknowledged, folder = set(), work / f"{synchronous}-{cut}"
            folder.mkdir(parents=True)
        calls = int(math.exp(chance.uniform(0, math.log(600))))
        new = set(write_until_cut(folder, chance.randrange(1 << 30), calls, synchronous))
        status, output, problems = tool("keys", folder / "journal.db")
        kept = output.split()
        if status != 0 or len(kept) != len(set(kept)):
            print(f"after cut {cut}: {problems}")
            broken += 1
        said += len(new)
        acknowledged |= new
        lost += len(acknowledged - set(kept))
        acknowledged &= set(kept)
    return lost, said, broken


def cut(work):
    count = 10000 if FULL else 500
    lost, said, broken = power_cuts(work, count)
    print(f"power cuts: {count}, seed {SEED}: {lost} of {said} acknowledged marks lost, {broken} stores that don't open")
    holds("no power cut loses an acknowledged mark", lost == 0 and broken == 0)
    lost, said, _ = power_cuts(work, 40, "NORMAL")
    print(f"control, synchronous=NORMAL: {lost} of {said} acknowledged marks lost in 40 power cuts")
    holds("the control loses marks", lost > 0)


# ---------------------------------------------------------------- calls that fail

def calls_made(folder, **settings):
    life = Life(folder)
    report = folder.parent / "calls"
    life.live(env=disk(folder, calls=report, **settings))
    return int(report.read_text())


def fail(work):
    """At the N-th call: no room or an error, once and for ever. The program ends; on a sound disk all goes on."""
    chance, unsound, told, tried = random.Random(SEED), 0, 0, 0
    for error in (NO_ROOM, IO_ERROR):
        calls = calls_made(work / f"counted-{error}", error=error)
        for number in range(1, calls + 1) if FULL else chance.sample(range(1, calls + 1), 15):
            for heal in (number + 1, None):
                life = Life(work / f"{error}-{number}-{heal}")
                status, _ = life.live(env=disk(life.folder, seed=number, fail=number, heal=heal, error=error))
                told, tried = told + (status != 0), tried + 1
                if not life.is_sound():
                    unsound += 1
                    print(f"not sound after error {error} at call {number} until {heal}")
                shutil.rmtree(life.folder)
    print(f"calls that fail: {tried} lives, {told} of them ended by it: {unsound} with a lost, doubled or unverifiable record")
    holds("whatever fails, nothing acknowledged is lost and the store goes on", unsound == 0 and told > 0)


def fail_and_cut(work):
    """A server that opens the store again after an error and goes on, until the power goes."""
    chance, unsound, count = random.Random(SEED + 1), 0, 3000 if FULL else 60
    calls = calls_made(work / "counted-server", error=IO_ERROR)
    for trial in range(count):
        life, number = Life(work / f"server-{trial}"), chance.randrange(1, calls)
        heal, cut_at = number + chance.choice((1, 1, 2, 5)), number + chance.randrange(1, calls)
        life.live("goes_on", env=disk(life.folder, seed=trial, fail=number, heal=heal, error=IO_ERROR, cut=cut_at))
        if not life.is_sound():
            unsound += 1
            print(f"not sound: errors from call {number} to {heal}, power cut at {cut_at}, seed {trial}")
        shutil.rmtree(life.folder)
    print(f"errors, then a power cut: {count} lives, seed {SEED + 1}: {unsound} with a lost, doubled or unverifiable record")
    holds("what is acknowledged after an error survives a power cut", unsound == 0)


# ---------------------------------------------------------------- what a person is told

PROGRAM = pathlib.Path(TOOL).resolve().parent.parent / "cli" / "konkurs"
CONTEST = pathlib.Path(__file__).resolve().parent.parent / "cli" / "contests" / "life"
SAID = {NO_ROOM: ("на диске нет места",), IO_ERROR: ("the disk can't be read or written", "the disk can't read it")}


def konkurs(*words, folder, language, env=None):
    environment = {**(env or os.environ), "LC_ALL": "C.UTF-8"}
    return subprocess.run([PROGRAM, *words, "--lang", language], cwd=folder, capture_output=True, text=True, env=environment)


def opened(folder):
    shutil.copytree(CONTEST, folder / "life")
    return konkurs("open", "life", "--yes", folder=folder, language="ru")


def close(folder, language, **settings):
    env = disk(folder / "life" / "store", **settings)
    return konkurs("close", "life", "--yes", "--reason", "nobody came", folder=folder, language=language, env=env)


def told(work):
    """konkurs itself on such a disk: it says what the matter is, and closes the contest when the disk is sound again."""
    (work / "sound").mkdir(parents=True)
    opened(work / "sound")
    done = close(work / "sound", "ru", calls=work / "calls", error=IO_ERROR).returncode
    chance, calls, refused, wrong = random.Random(SEED), int((work / "calls").read_text()), 0, 0
    for number in range(1, calls + 1) if FULL else chance.sample(range(1, calls + 1), 12):
        for error, language in ((NO_ROOM, "ru"), (IO_ERROR, "en")):
            folder = work / f"{number}-{error}"
            folder.mkdir()
            opened(folder)
            first = close(folder, language, seed=number, fail=number, error=error)
            is_told = first.returncode == done or any(words in first.stderr for words in SAID[error])
            again = close(folder, language)
            is_closed = again.returncode == done or "journal-phase-forbids" in again.stderr
            refused += first.returncode != done
            if not (is_told and is_closed):
                wrong += 1
                print(f"error {error} from call {number}: {first.returncode} {first.stderr} then {again.returncode} {again.stderr}")
            shutil.rmtree(folder)
    print(f"konkurs close on a failing disk: {refused} refused, {wrong} not told or not to be closed afterwards")
    holds("a person is told what the disk refuses, and can go on", wrong == 0 and refused > 0)


def run(work):
    told(work / "told")
    cut(work / "cut")
    fail(work / "fail")
    fail_and_cut(work / "fail-and-cut")
