#!/usr/bin/env python3
"""konkurs beside DuckDB on the same work, whole processes, both with two threads, alternated.

    run.py KONKURS FOLDER CRITERIA [RUNS]      FOLDER made by `generate FOLDER ENTRIES JURORS CRITERIA`

Prints medians, the ratios konkurs / DuckDB, and how many of DuckDB's places are wrong because its totals are binary fractions.
"""
import csv
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent


def measure(command):
    """(CPU seconds, wall seconds, peak memory in MB) of one run; raises when it fails."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    if status != 0:
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def forget(output):
    """Each run writes anew, as at a contest's close: replacing what was there is the file system's work."""
    if output.is_dir():
        shutil.rmtree(output)
    else:
        output.unlink(missing_ok=True)


def places(path, column):
    with open(path, encoding="utf-8", newline="") as file:
        return {row["entry"]: row[column] for row in csv.DictReader(file)}


def main():
    konkurs, folder, criteria = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3]
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    with tempfile.TemporaryDirectory() as out:
        outputs = {"konkurs": pathlib.Path(out) / "konkurs", "duckdb": pathlib.Path(out) / "duckdb.csv"}
        commands = {
            "konkurs": [konkurs, "rank", folder, "--out", outputs["konkurs"], "--only", "csv", "--quiet", "--threads", "2"],
            "duckdb": ["node", HERE / "duckdb.mjs", folder, outputs["duckdb"], criteria],
        }
        figures = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                forget(outputs[name])
                figures[name].append(measure(command))
        medians = {name: [statistics.median(run[k] for run in taken[1:]) for k in range(3)] for name, taken in figures.items()}
        for name, (cpu, wall, memory) in medians.items():
            print(f"{name:8} CPU {cpu:6.2f} s   wall {wall:6.2f} s   peak memory {memory:5.0f} MB")
        ours, theirs = medians["konkurs"], medians["duckdb"]
        print(f"konkurs / DuckDB: CPU {ours[0] / theirs[0]:.2f}   wall {ours[1] / theirs[1]:.2f}   memory {ours[2] / theirs[2]:.2f}")
        exact, binary = places(outputs["konkurs"] / "results.csv", "place_first"), places(outputs["duckdb"], "place")
        wrong = sum(1 for entry, place in binary.items() if exact[entry] != place)
        print(f"places that binary fractions get wrong: {wrong} of {len(exact)}")


if __name__ == "__main__":
    main()
