"""What every contest needs: tables as people write them, exact numbers, places."""

import csv
import io
from datetime import datetime
from fractions import Fraction

COLUMNS = ["stage", "nomination", "entry", "total", "place", "advanced", "award", "funded", "reason"]


def read(folder, name):
    """Rows of a CSV file as dictionaries; no file: no rows."""
    path = folder / name
    if not path.exists():
        return []
    text = path.read_text(encoding="utf-8-sig")
    separator = ";" if ";" in text.split("\n", 1)[0] else ","
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))


def number(cell):
    return Fraction(cell.strip().replace(",", "."))


def yes(cell):
    return cell.strip() == "да"


def moment(cell):
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d", "%d.%m.%Y %H:%M", "%d.%m.%Y"):
        try:
            return datetime.strptime(cell.strip(), form)
        except ValueError:
            pass
    raise ValueError(f"no moment: {cell}")


def earlier(cell):
    """A key that is greater for an earlier moment."""
    return -int((moment(cell) - datetime(2000, 1, 1)).total_seconds())


def half_up(x, digits):
    """To so many digits; ties go away from zero."""
    scale = 10 ** digits
    sign = -1 if x < 0 else 1
    return sign * Fraction(int(abs(x) * scale + Fraction(1, 2)), scale)


def text(x):
    """Exact decimal text, else a/b."""
    rest = x.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    if rest != 1:
        return f"{x.numerator}/{x.denominator}"
    digits = 0
    while (x * 10 ** digits).denominator != 1:
        digits += 1
    whole = abs(int(x * 10 ** digits))
    sign = "-" if x < 0 else ""
    if digits == 0:
        return f"{sign}{whole}"
    return f"{sign}{whole // 10 ** digits}.{whole % 10 ** digits:0{digits}d}"


class Undecided(Exception):
    """A tie that the commission has not decided."""


class Decisions:
    def __init__(self, folder):
        self.rows = read(folder, "decisions.csv")

    def reason(self, entry):
        """Why the entry was taken out of the contest."""
        for row in self.rows:
            if row["decision"] in ("withdrawn", "disqualified") and row["entry"] == entry:
                return row["reason"]
        return None

    def votes(self, kind, stage):
        """Entry → minus its position in the vote, so that more is better."""
        return {row["entry"]: -int(row["value"]) for row in self.rows
                if row["decision"] == kind and row["stage"] in ("", stage)}

    def not_awarded(self, nomination):
        return {row["value"] for row in self.rows if row["decision"] == "not_awarded" and row["nomination"] == nomination}

    def advance(self, entry):
        for row in self.rows:
            if row["decision"] == "advance" and row["entry"] == entry:
                return row["value"] == "yes"
        raise Undecided(f"{entry} stands at the cut")


def taken_out(entry, decisions):
    """The reason why an entry does not take part, or None."""
    if entry["status"]:
        return entry["reason"]
    return decisions.reason(entry["entry"])


def by_vote(keys, votes):
    """Those who stay tied after `keys` get the vote's position as one more key; everybody tied must have one."""
    tied = {}
    for entry, key in keys.items():
        tied.setdefault(key, []).append(entry)
    longer = {}
    for key, entries in tied.items():
        for entry in entries:
            if len(entries) > 1 and entry not in votes:
                raise Undecided(f"{', '.join(sorted(entries))} are tied: {key}")
            longer[entry] = key + ((votes[entry] if len(entries) > 1 else 0),)
    return longer


def places(keys):
    """Entry → (first, last): greater keys first, equal keys share."""
    found = {}
    for entry, key in keys.items():
        first = 1 + sum(1 for other in keys.values() if other > key)
        found[entry] = (first, first + sum(1 for other in keys.values() if other == key) - 1)
    return found


def place_text(place):
    first, last = place
    return str(first) if first == last else f"{first}-{last}"


def row(stage, nomination, entry, **others):
    known = {"stage": stage, "nomination": nomination, "entry": entry, **others}
    return {column: known.get(column, "") for column in COLUMNS}


def grouped(entries, key):
    groups = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups
