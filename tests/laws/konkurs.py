"""konkurs, asked for many contests by one process: tests/laws/batch.cc reads
`threads<tab>flags<tab>folder` and answers one line of JSON."""

import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FELL = "konkurs fell over"


class FellOver(Exception):
    """The program ended without an answer."""


class Konkurs:
    def __init__(self, program, **environment):
        self.program, self.environment = program, {**os.environ, **environment}
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
                                        env=self.environment)

    def answer(self, folder, threads=2, flags=os.environ.get("KONKURS_FLAGS", "")):
        """The line as it came, so that bytes can be compared."""
        self.process.stdin.write(f"{threads}\t{flags}\t{folder}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            status = self.process.wait()
            self.start()
            raise FellOver(f"{FELL} (status {status})")
        return line

    def score(self, folder):
        return json.loads(self.answer(folder))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def built():
    """The test program: of the release build, or where KONKURS_BATCH says."""
    return os.environ.get("KONKURS_BATCH", str(ROOT / "build" / "release" / "tests" / "laws_batch"))
