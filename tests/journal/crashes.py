"""The process is killed at its system calls: at every one of a contest's life, and once more while it recovers.

strace kills it as it enters the call, which then does not happen.
"""
import collections
import random
import re
import shutil

from campaign import FULL, SEED, Life, holds, live_undisturbed

CALLS = ("openat", "read", "pread64", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "flock", "fcntl", "close")


def strace(log, *more):
    return ("strace", "-f", "-qq", "-o", str(log), "-e", "trace=" + ",".join(CALLS), *more)


def calls_made(folder):
    """How often each of CALLS is made in a life."""
    life = Life(folder)
    life.live(before=strace(folder / "log"))
    return collections.Counter(re.findall(r"^\d+ +(\w+)\(", (folder / "log").read_text(), re.M))


def dies_at(life, call, number):
    status, _ = life.live(before=strace("/dev/null", "-e", f"inject={call}:signal=KILL:when={number}"))
    return status != 0


def run(work):
    live_undisturbed(work / "undisturbed")
    made, chance = calls_made(work / "counted"), random.Random(SEED)
    points = [(call, number) for call in CALLS for number in range(1, made[call] + 1)]
    tried = points if FULL else chance.sample(points, 30)
    unsound = again = 0
    for call, number in tried:
        life = Life(work / f"{call}-{number}")
        holds(f"it dies at {call} {number}", dies_at(life, call, number))
        if chance.random() < 0.5:
            again += dies_at(life, *chance.choice(points))
        if not life.is_sound():
            unsound += 1
            print(f"not sound after a crash at {call} {number}")
        shutil.rmtree(life.folder)
    print(f"crashes at system calls: {len(tried)} of {len(points)} points, {again} of them once more while recovering, "
          f"seed {SEED}: {unsound} with a lost, doubled or unverifiable record")
    holds("after a crash at any system call everything acknowledged is there once", unsound == 0)
