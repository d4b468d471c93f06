"""The program itself, `konkurs rank`: the same bytes in every locale, time zone and order of rows."""

import os
import random
import shutil
import subprocess
import tempfile
from pathlib import Path

from konkurs import ROOT
from random_contests import make
from variants import shuffled

HOMES = ({"LC_ALL": "C", "TZ": "UTC"}, {"LC_ALL": "ru_RU.UTF-8", "TZ": "Asia/Novokuznetsk"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/St_Johns"})
STATUSES = (0, 1, 3)   # Done, mistakes in the input, no result yet.
OUTPUTS = ("results.csv", "results.json", "results.html")


def built():
    return os.environ.get("KONKURS", str(ROOT / "build" / "release" / "cli" / "konkurs"))


def results(folder, out, home):
    """Exit status and the bytes of everything written."""
    shutil.rmtree(out, ignore_errors=True)
    done = subprocess.run([built(), "rank", folder, "--out", out], env={**os.environ, **home}, capture_output=True)
    return done.returncode, done.stdout, *((out / name).read_bytes() if (out / name).exists() else None for name in OUTPUTS)


def changed(seed):
    """What changed a byte for this contest: [] is right."""
    with tempfile.TemporaryDirectory(prefix="konkurs-laws-") as temporary:
        here, mixed, out = (Path(temporary) / name for name in ("contest", "mixed/contest", "out"))
        made = make(seed)
        made.write(here)
        shuffled(random.Random(seed), made).write(mixed)
        first, *others = [(f"{home}", results(here, out, home)) for home in HOMES] + [("order of rows", results(mixed, out, HOMES[0]))]
        fell = [f"exit status {first[1][0]}"] if first[1][0] not in STATUSES else []
        return fell + [f"the program's bytes by {name}" for name, result in others if result != first[1]]
