"""What the campaigns share: the tool, the other verifier, one count of what held."""
import pathlib
import subprocess
import sys

TOOL, FULL = sys.argv[1], "--full" in sys.argv
SEED = 20261122
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import verify as second  # noqa: E402  tests/verify.py

count = {"passed": 0, "failed": 0}


def holds(what, is_so, detail=""):
    count["passed" if is_so else "failed"] += 1
    if not is_so:
        print(f"FAILED: {what} {detail}")


def tool(*arguments, before=(), env=None):
    """Status, stdout, stderr. `before`: a program that runs the tool."""
    done = subprocess.run([*before, TOOL, *map(str, arguments)], capture_output=True, text=True, env=env)
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def other_verdict(folder, old=None):
    """Of tests/verify.py, as its command line says it."""
    try:
        _, head = second.verify(folder)
        if old:
            second.verify_against(old, folder)
        return 0, "fingerprint: " + second.fingerprint(head)
    except second.Wrong as wrong:
        return 1, str(wrong)


class Life:
    """One contest of `journal_tool life` that something happens to, and what must hold of it whatever it was."""

    def __init__(self, folder):
        folder.mkdir(parents=True)
        self.folder, self.store, self.acknowledged = folder, folder / "journal.db", set()

    def live(self, *words, before=(), env=None):
        """Its whole life, or as far as it gets. Status and stderr."""
        status, output, problems = tool("life", self.store, *words, before=before, env=env)
        self.acknowledged |= set(output.split())
        return status, problems

    def keys(self, bundle):
        """Opens the store; everything in it is held by both verifiers. Nothing when it does not open."""
        status, output, problems = tool("bundle", self.store, bundle)
        if status != 0:
            print(f"  does not open: {problems}")
            return None
        one, other = tool("verify", bundle)[:2], other_verdict(bundle)
        if output and not one == other == (0, one[1]):
            print(f"  not held: {one} {other}")
            return None
        return output.split()

    def is_sound(self):
        """What was acknowledged is there, once; and the contest goes on to its end as if nothing had happened."""
        kept = self.keys(self.folder / "kept")
        if kept is None or len(kept) != len(set(kept)) or not self.acknowledged <= set(kept):
            print(f"  acknowledged and lost: {sorted(self.acknowledged - set(kept or []))}")
            return False
        status, problems = self.live()
        whole = self.keys(self.folder / "whole") if status == 0 else None
        if whole != UNDISTURBED["keys"] or (self.folder / "whole" / "scores.csv").read_bytes() != UNDISTURBED["scores"]:
            print(f"  does not go on: {status} {problems} {whole}")
            return False
        return True


UNDISTURBED = {}


def live_undisturbed(folder):
    """What a life comes to when nothing happens to it."""
    life = Life(folder)
    status, problems = life.live()
    UNDISTURBED["keys"] = life.keys(folder / "whole")
    UNDISTURBED["scores"] = (folder / "whole" / "scores.csv").read_bytes()
    holds("a life that nothing happens to", status == 0 and set(UNDISTURBED["keys"]) == life.acknowledged, problems)
