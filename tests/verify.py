#!/usr/bin/env python3
"""tests/verify.py BUNDLE [--against OLD]: verifies a contest's bundle, written from docs/journal-format.md alone.

Standard library only; shares nothing with the program, Ed25519 included (RFC 8032). Prints the head and ends with 0, or prints
`FILE:LINE: CODE` of the first thing that does not hold and ends with 1.
"""
import base64
import datetime
import hashlib
import json
import pathlib
import re
import sys
import unicodedata
from fractions import Fraction


class Wrong(Exception):
    """What does not hold: a code of docs/journal-format.md, and where."""

    def __init__(self, code, file="journal.jsonl", line=0):
        super().__init__(f"{file}:{line}: {code}" if line else f"{file}: {code}")
        self.code, self.file, self.line = code, file, line


def demand(holds, code):
    if not holds:
        raise Wrong(code)


# ---------------------------------------------------------------- Ed25519, RFC 8032

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - x2) % P:
        return None
    return P - x if (x & 1) != sign else x


def decompress(encoded):
    y = int.from_bytes(encoded, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(one, other):
    return (one[0] * other[2] - other[0] * one[2]) % P == 0 and (one[1] * other[2] - other[1] * one[2]) % P == 0


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
NEUTRAL = (0, 1, 1, 0)


def is_signed(message, signature, key):
    point, commitment = decompress(key), decompress(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or point is None or commitment is None or scalar >= L:
        return False
    if same(multiply(8, point), NEUTRAL) or same(multiply(8, commitment), NEUTRAL):
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return same(multiply(scalar, BASE), add(commitment, multiply(challenge, point)))


# ---------------------------------------------------------------- bytes and keys

def sha256(data):
    return hashlib.sha256(data).digest()


def strict_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data) == text else None


def read_key(text):
    """The name and the 32 bytes of a public key, or None."""
    name, _, rest = text.encode().partition(b"+")
    key_id, _, encoded = rest.partition(b"+")
    data = strict_base64(encoded)
    if not name or data is None or len(data) != 33 or data[0] != 1:
        return None
    return (name, data[1:]) if key_id == sha256(name + b"\n" + data)[:4].hex().encode() else None


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def no_floats(_):
    raise ValueError


def unique(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError
    return dict(pairs)


def depth(value):
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 1


def plain(value):
    """Only what a record may hold, and nothing empty in an object."""
    if isinstance(value, bool) or value is None:
        return False
    if isinstance(value, int):
        return abs(value) < 2**53
    if isinstance(value, str):
        return unicodedata.is_normalized("NFC", value)
    if isinstance(value, list):
        return all(map(plain, value))
    return all(map(plain, value.values())) and all(each not in ("", []) for each in value.values())


def read_line(line):
    demand(len(line) <= 16 << 20, "journal-line-too-long")
    try:
        record = json.loads(line.decode("utf-8"), parse_float=no_floats, parse_constant=no_floats, object_pairs_hook=unique)
    except (ValueError, RecursionError):
        raise Wrong("journal-not-json") from None
    demand(isinstance(record, dict) and depth(record) <= 8, "journal-not-json")
    demand(plain(record) and canonical(record).encode("utf-8", "surrogatepass") == line, "journal-not-canonical")
    return record


# ---------------------------------------------------------------- what records look like

def is_text(value):
    return isinstance(value, str)


def is_whole(value):
    return isinstance(value, int) and value >= 0


def texts(value):
    return isinstance(value, list) and all(map(is_text, value))


def each(form):
    return lambda value: isinstance(value, list) and all(is_object(one, form) for one in value)


def is_object(value, form):
    """form: name → test; a name with «?» may be missing."""
    if not isinstance(value, dict):
        return False
    tests = {name.rstrip("?"): test for name, test in form.items()}
    needed = {name for name in form if not name.endswith("?")}
    return needed <= value.keys() <= tests.keys() and all(tests[name](value[name]) for name in value)


def is_actor(value):
    return is_text(value) and re.fullmatch(r"(organizer|secretary|chair|juror):.+", value, re.S) is not None


def is_number(value):
    return isinstance(value, int)


def is_scale(value):
    if isinstance(value, dict) and "levels" in value:
        return is_object(value, {"levels": texts})
    return is_object(value, {"lowest?": is_text, "step?": is_text, "top": is_number})


FILE = {"file?": is_text, "sha256?": is_text}
CRITERION = {"criterion?": is_text, "per?": texts, "scale": is_scale}
FRAME = {"files?": each(FILE), "stages?": each({"stage?": is_text, "criteria?": each(CRITERION)}),
         "entries?": each({"entry?": is_text, "items?": texts, "rounds?": texts})}
SHEETS = {"sheets?": each({"stage?": is_text, "criteria?": texts, "entries?": texts})}
CELL = {name + "?": is_text for name in ("stage", "juror", "entry", "round", "item", "criterion")}
REASON = {"reason?": is_text}
JUROR = {"juror?": is_text}
STAGE = {"stage?": is_text}
FROM = {"after": is_whole, "sheet?": is_whole}

OPEN, CLOSED, FINAL = {"open"}, {"closed", "provisional"}, {"final"}
O, OS, OSC, OSJ = "organizer", "organizer secretary", "organizer secretary chair", "organizer secretary juror"

# kind: its fields, in which phases, by whom
KINDS = {
    "opened": ({"format": is_number, "signer?": is_text, **FRAME}, {"draft"}, O),
    "corrected": ({**REASON, **FRAME}, OPEN | CLOSED, O),
    "closed": ({"missing": is_number, **REASON}, OPEN, O),
    "reopened": ({**REASON, "with": is_actor}, CLOSED | FINAL, O),
    "result": ({"files?": each(FILE)}, CLOSED, O),
    "finalized": ({}, {"provisional"}, O),
    "published": ({"files?": each(FILE)}, {"provisional", "final"}, O),
    "key_changed": ({**REASON, "signer?": is_text}, OPEN | CLOSED | FINAL, O),
    "juror_invited": ({**JUROR, "person?": is_text, **SHEETS}, OPEN, O),
    "juror_bound": ({"device?": is_text, **JUROR}, OPEN, "juror"),
    "juror_revoked": ({**JUROR, **REASON}, OPEN | CLOSED | FINAL, O),
    "card_made": ({**JUROR, "pin?": is_text, "token?": is_text}, OPEN, O),
    "card_locked": ({"card": is_whole}, OPEN | CLOSED | FINAL, "juror"),
    "sheets_assigned": ({**JUROR, **REASON, **SHEETS}, OPEN, O),
    "recused": ({"entry?": is_text, **JUROR, **REASON}, OPEN, OSJ),
    "recusal_withdrawn": ({"entry?": is_text, **JUROR, **REASON}, OPEN, OSJ),
    "mark_set": ({**CELL, **FROM, "mark": is_number}, OPEN, OSJ),
    "abstained": ({**CELL, **FROM}, OPEN, OSJ),
    "mark_cleared": ({**CELL, **FROM}, OPEN, OSJ),
    "commented": ({**FROM, "comment?": is_text, "entry?": is_text, **JUROR, **STAGE}, OPEN, OSJ),
    "sheet_signed": ({**JUROR, "sheet?": is_whole, **STAGE}, OPEN, OSJ),
    "sheet_returned": ({**JUROR, **REASON, **STAGE}, OPEN, OS),
    "sheet_imported": ({**JUROR, "source?": is_text, **STAGE, "way?": is_text}, OPEN, OS),
    "sheet_confirmed": ({"sheet": is_whole}, OPEN, OSC),
    "decided": ({"row?": each({"column?": is_text, "text?": is_text})}, OPEN | CLOSED, OSC),
    "decision_withdrawn": ({"decision": is_whole, **REASON}, OPEN | CLOSED, OSC),
}
ENVELOPE = {"actor": is_actor, "contest?": is_text, "key?": is_text, "nonce?": is_text, "part": is_number, "seq": is_whole}


def is_time(value):
    if not is_text(value) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", value) or value < "1970":
        return False
    try:
        datetime.datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return False
    return value[17:19] < "60"


def check_form(record):
    demand(is_text(record.get("kind")), "journal-field-wrong")
    demand(is_time(record.get("time")), "journal-field-wrong")
    demand(record["kind"] in KINDS, "journal-kind-unknown")
    fields = {name: value for name, value in record.items() if name not in ("kind", "time")}
    form = {**ENVELOPE, **KINDS[record["kind"]][0]}
    names = {name.rstrip("?") for name in form}
    known = {name: value for name, value in fields.items() if name in names}
    demand(is_object(known, form), "journal-field-wrong")
    demand(known == fields, "journal-not-canonical")


def is_hash(text):
    return re.fullmatch(r"[0-9a-f]{64}", text) is not None


def ascending(names):
    return all(names) and all(one.encode() < other.encode() for one, other in zip(names, names[1:]))


def distinct(names):
    return all(names) and len(set(names)) == len(names)


# ---------------------------------------------------------------- frames

def decimal(text):
    """A decimal without zeros that say nothing, or None."""
    if not re.fullmatch(r"0|-?(0|[1-9][0-9]*)(\.[0-9]{0,19}[1-9])?", text) or text == "-0":
        return None
    return Fraction(text)


def decimal_text(value):
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    whole = str(abs(int(value * 10**digits))).rjust(digits + 1, "0")
    sign = "-" if value < 0 else ""
    return sign + (whole[:-digits] + "." + whole[-digits:] if digits else whole)


def scale_is_sound(scale):
    if "levels" in scale:
        return bool(scale["levels"]) and distinct(scale["levels"])
    step = decimal(scale.get("step", ""))
    return decimal(scale.get("lowest", "")) is not None and step is not None and step > 0 and scale["top"] >= 0


def top(scale):
    return len(scale["levels"]) - 1 if "levels" in scale else scale["top"]


def mark_text(scale, mark):
    if "levels" in scale:
        return scale["levels"][mark]
    return decimal_text(Fraction(scale["lowest"]) + Fraction(scale["step"]) * mark)


def check_files(files):
    demand(files and ascending([one.get("file", "") for one in files]), "journal-frame-wrong")
    demand(all(is_hash(one.get("sha256", "")) for one in files), "journal-hash-wrong")


def check_frame(record):
    check_files(record.get("files", []))
    stages, entries = record.get("stages", []), record.get("entries", [])
    demand(stages, "journal-frame-wrong")
    demand(len(stages) == 1 or distinct([one.get("stage", "") for one in stages]), "journal-frame-wrong")
    for stage in stages:
        criteria = stage.get("criteria", [])
        demand(distinct([one.get("criterion", "") for one in criteria]), "journal-frame-wrong")
        for one in criteria:
            per = one.get("per", [])
            demand(set(per) <= {"item", "round"} and ascending(per) and scale_is_sound(one["scale"]), "journal-frame-wrong")
    demand(ascending([one.get("entry", "") for one in entries]), "journal-frame-wrong")
    for one in entries:
        demand(distinct(one.get("items", [])) and distinct(one.get("rounds", [])), "journal-frame-wrong")


class Frame:
    def __init__(self, record):
        self.files = record["files"]
        self.criteria = {(stage.get("stage", ""), one["criterion"]): one for stage in record["stages"] for one in stage.get("criteria", [])}
        self.stages = {stage.get("stage", "") for stage in record["stages"]}
        self.entries = {one["entry"]: one for one in record.get("entries", [])}

    def check_place(self, cell):
        demand(cell["stage"] in self.stages, "journal-stage-unknown")
        criterion = self.criteria.get((cell["stage"], cell["criterion"]))
        demand(criterion, "journal-criterion-unknown")
        entry = self.entries.get(cell["entry"])
        demand(entry, "journal-entry-unknown")
        for axis in ("round", "item"):
            fits = cell[axis] in entry.get(axis + "s", []) if axis in criterion.get("per", []) else not cell[axis]
            demand(fits, "journal-part-of-entry-wrong")


# ---------------------------------------------------------------- the state and its laws

CELL_FIELDS = ("stage", "juror", "entry", "round", "item", "criterion")


class State:
    def __init__(self):
        self.size = 0
        self.phase = "draft"
        self.contest = self.signer = self.frame = None
        self.results = []
        self.keys, self.last = set(), None
        self.jurors, self.revoked, self.cards = {}, set(), {}
        self.marks, self.comments, self.signed, self.recusals = {}, {}, set(), set()
        self.imports, self.decisions = {}, set()

    def take(self, record):
        self.check_envelope(record)
        kind = record["kind"]
        _, phases, roles = KINDS[kind]
        demand(self.phase in phases, "journal-phase-forbids")
        demand(record["actor"].partition(":")[0] in roles.split(), "journal-role-forbids")
        needs_reason = "reason?" in KINDS[kind][0] and not (kind == "closed" and record["missing"] == 0)
        demand(record.get("reason") or not needs_reason, "journal-reason-missing")
        getattr(self, kind)(record)
        if record["part"] == 0:
            self.keys.add(record["key"])
        self.last = (record["key"], record["part"])
        self.size += 1

    def check_envelope(self, record):
        demand(record["seq"] == self.size, "journal-seq-wrong")
        demand(record.get("contest"), "journal-id-missing")
        demand(self.contest in (None, record["contest"]), "journal-contest-other")
        demand(re.fullmatch(r"[0-9a-f]{32}", record.get("nonce", "")), "journal-nonce-wrong")
        demand(re.fullmatch(r"[A-Za-z0-9._-]{1,64}", record.get("key", "")), "journal-key-wrong")
        if record["part"] == 0:
            demand(record["key"] not in self.keys, "journal-key-repeated")
        else:
            demand(self.last == (record["key"], record["part"] - 1), "journal-part-wrong")

    # the life of the contest

    def check_signer(self, text):
        key = read_key(text)
        return key is not None and key[0] == b"konkurs/" + self.contest.encode()

    def opened(self, record):
        demand(record["format"] == 1, "journal-format-unknown")
        self.contest, self.signer = record["contest"], record.get("signer", "")
        demand(self.check_signer(self.signer), "journal-signer-wrong")
        check_frame(record)
        self.frame, self.phase = Frame(record), "open"

    def corrected(self, record):
        check_frame(record)
        frame = Frame(record)
        for cell, (what, _, _) in self.marks.items():
            if what != "cleared":
                self.check_kept(frame, dict(zip(CELL_FIELDS, cell)))
        self.frame = frame
        self.outdate()

    def check_kept(self, frame, cell):
        place = (cell["stage"], cell["criterion"])
        entry = frame.entries.get(cell["entry"])
        kept = frame.criteria.get(place) == self.frame.criteria[place] and entry is not None
        kept = kept and all(not cell[axis] or cell[axis] in entry.get(axis + "s", []) for axis in ("round", "item"))
        demand(kept, "journal-correction-loses-mark")

    def outdate(self):
        self.results = []
        if self.phase == "provisional":
            self.phase = "closed"

    def closed(self, record):
        demand(record["missing"] >= 0, "journal-field-wrong")
        demand(all(way != "paper" or confirmed for _, _, way, _, confirmed in self.imports.values()), "journal-import-not-confirmed")
        self.phase = "closed"

    def reopened(self, record):
        other = record["with"]
        demand(other.startswith("organizer:") and other != record["actor"], "journal-second-person-missing")
        self.phase, self.results = "open", []

    def result(self, record):
        check_files(record.get("files", []))
        self.phase, self.results = "provisional", record["files"]

    def finalized(self, _):
        self.phase = "final"

    def published(self, record):
        check_files(record.get("files", []))

    def key_changed(self, record):
        demand(record.get("signer") != self.signer and self.check_signer(record.get("signer", "")), "journal-signer-wrong")
        self.signer, self.cards = record["signer"], {}

    def decided(self, record):
        row = record.get("row", [])
        demand(row and ascending([one.get("column", "") for one in row]) and all(one.get("text") for one in row), "journal-row-wrong")
        self.decisions.add(record["seq"])
        self.outdate()

    def decision_withdrawn(self, record):
        demand(record["decision"] in self.decisions, "journal-decision-unknown")
        self.decisions.remove(record["decision"])
        self.outdate()

    # the jury

    def check_juror(self, record):
        demand(record.get("juror", "") in self.jurors, "journal-juror-unknown")

    def check_self(self, record):
        self.check_juror(record)
        demand(record["actor"] == "juror:" + record["juror"], "journal-not-own-sheet")
        demand(record["juror"] not in self.revoked, "journal-juror-revoked")

    def check_self_or_office(self, record):
        (self.check_self if record["actor"].startswith("juror:") else self.check_juror)(record)

    def check_sheets(self, sheets):
        for sheet in sheets:
            stage = sheet.get("stage", "")
            demand(stage in self.frame.stages, "journal-stage-unknown")
            demand(all((stage, one) in self.frame.criteria for one in sheet.get("criteria", [])), "journal-criterion-unknown")
            demand(all(one in self.frame.entries for one in sheet.get("entries", [])), "journal-entry-unknown")

    def juror_invited(self, record):
        juror = record.get("juror")
        demand(juror, "journal-id-missing")
        demand(juror not in self.jurors or juror in self.revoked, "journal-juror-known")
        demand(is_hash(record.get("person", "")), "journal-hash-wrong")
        self.check_sheets(record.get("sheets", []))
        self.jurors[juror] = record.get("sheets", [])
        self.revoked.discard(juror)

    def juror_bound(self, record):
        self.check_self(record)
        demand(is_hash(record.get("device", "")), "journal-hash-wrong")

    def juror_revoked(self, record):
        self.check_juror(record)
        demand(record["juror"] not in self.revoked, "journal-juror-revoked")
        self.revoked.add(record["juror"])
        self.cards.pop(record["juror"], None)

    def card_made(self, record):
        self.check_juror(record)
        demand(record["juror"] not in self.revoked, "journal-juror-revoked")
        demand(is_hash(record.get("pin", "")) and is_hash(record.get("token", "")), "journal-hash-wrong")
        self.cards[record["juror"]] = record["seq"]

    def card_locked(self, record):
        juror = record["actor"].partition(":")[2]
        demand(self.cards.get(juror) == record["card"], "journal-card-not-good")
        del self.cards[juror]

    def sheets_assigned(self, record):
        self.check_juror(record)
        self.check_sheets(record.get("sheets", []))
        self.jurors[record["juror"]] = record.get("sheets", [])

    def recusal_of(self, record):
        self.check_self_or_office(record)
        return (record["juror"], record.get("entry", ""))

    def recused(self, record):
        pair = self.recusal_of(record)
        demand(pair[1] in self.frame.entries, "journal-entry-unknown")
        demand(pair not in self.recusals, "journal-recused")
        self.recusals.add(pair)

    def recusal_withdrawn(self, record):
        pair = self.recusal_of(record)
        demand(pair in self.recusals, "journal-recusal-not-there")
        self.recusals.remove(pair)

    # sheets

    def sheet_of(self, juror, stage):
        return next((sheet for sheet in self.jurors[juror] if sheet.get("stage", "") == stage), None)

    def check_writable(self, record):
        self.check_juror(record)
        stage, juror = record.get("stage", ""), record["juror"]
        if "sheet" in record:
            found = self.imports.get(record["sheet"])
            demand(found, "journal-import-unknown")
            demand((found[0], found[1], found[3]) == (stage, juror, record["actor"]), "journal-import-of-another")
            demand(not found[4], "journal-import-confirmed")
        else:
            self.check_self(record)
        demand((stage, juror) not in self.signed, "journal-sheet-signed")

    def check_cell(self, record):
        self.check_writable(record)
        cell = {name: record.get(name, "") for name in CELL_FIELDS}
        self.frame.check_place(cell)
        sheet = self.sheet_of(cell["juror"], cell["stage"])
        admits = lambda name, one: not sheet.get(name) or one in sheet[name]
        demand(sheet is not None and admits("entries", cell["entry"]) and admits("criteria", cell["criterion"]), "journal-not-assigned")
        demand((cell["juror"], cell["entry"]) not in self.recusals, "journal-recused")
        place = tuple(cell.values())
        demand(self.marks.get(place, ("cleared", 0, 0))[2] == record["after"], "journal-mark-changed")
        return place

    def mark_set(self, record):
        place = self.check_cell(record)
        scale = self.frame.criteria[(place[0], place[5])]["scale"]
        demand(0 <= record["mark"] <= top(scale), "journal-off-scale")
        self.marks[place] = ("mark", record["mark"], record["seq"])

    def abstained(self, record):
        self.marks[self.check_cell(record)] = ("abstained", 0, record["seq"])

    def mark_cleared(self, record):
        place = self.check_cell(record)
        demand(self.marks.get(place, ("cleared",))[0] != "cleared", "journal-mark-not-there")
        self.marks[place] = ("cleared", 0, record["seq"])

    def commented(self, record):
        self.check_writable(record)
        place = (record.get("stage", ""), record["juror"], record.get("entry", ""))
        sheet = self.sheet_of(place[1], place[0])
        assigned = sheet is not None and place[2] in self.frame.entries and (not sheet.get("entries") or place[2] in sheet["entries"])
        demand(assigned, "journal-not-assigned")
        demand("comment" not in record or is_hash(record["comment"]), "journal-hash-wrong")
        demand(self.comments.get(place, 0) == record["after"], "journal-mark-changed")
        self.comments[place] = record["seq"]

    def sheet_signed(self, record):
        self.check_writable(record)
        stage = record.get("stage", "")
        demand(self.sheet_of(record["juror"], stage) is not None, "journal-not-assigned")
        self.signed.add((stage, record["juror"]))

    def sheet_returned(self, record):
        pair = (record.get("stage", ""), record.get("juror", ""))
        demand(pair in self.signed, "journal-sheet-not-signed")
        self.signed.remove(pair)

    def sheet_imported(self, record):
        self.check_juror(record)
        stage, juror = record.get("stage", ""), record["juror"]
        demand(self.sheet_of(juror, stage) is not None, "journal-not-assigned")
        demand(record.get("way") in ("paper", "file"), "journal-way-unknown")
        demand(is_hash(record.get("source", "")), "journal-hash-wrong")
        self.imports[record["seq"]] = (stage, juror, record["way"], record["actor"], False)

    def sheet_confirmed(self, record):
        found = self.imports.get(record["sheet"])
        demand(found, "journal-import-unknown")
        demand(not found[4], "journal-import-confirmed")
        demand(found[3] != record["actor"], "journal-import-same-person")
        self.imports[record["sheet"]] = (*found[:4], True)


def quoted(cell):
    special = any(one in cell for one in ",\"\n\r") or cell[:1] in (" ", "\t") or cell[-1:] in (" ", "\t")
    return '"' + cell.replace('"', '""') + '"' if cell and special else cell


def scores_csv(state):
    per = {axis for criterion in state.frame.criteria.values() for axis in criterion.get("per", [])}
    shown = [name != "stage" or len(state.frame.stages) > 1 for name in CELL_FIELDS]
    shown = [shows and (name not in ("round", "item") or name in per) for name, shows in zip(CELL_FIELDS, shown)]
    rows = [[*CELL_FIELDS, "mark"]]
    for cell, (what, mark, _) in sorted(state.marks.items(), key=lambda one: [part.encode() for part in one[0]]):
        if what == "cleared" or (cell[1], cell[2]) in state.recusals:
            continue
        text = mark_text(state.frame.criteria[(cell[0], cell[5])]["scale"], mark) if what == "mark" else "abstained"
        rows.append([*cell, text])
    shown.append(True)
    return "".join(",".join(quoted(one) for one, shows in zip(row, shown) if shows) + "\n" for row in rows).encode()


# ---------------------------------------------------------------- tree and checkpoints

class Tree:
    """Roots of the complete subtrees, the largest first: the binary digits of the size."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, line):
        node = sha256(b"\0" + line)
        self.size += 1
        digits = self.size
        while digits % 2 == 0:
            node = sha256(b"\1" + self.peaks.pop() + node)
            digits //= 2
        self.peaks.append(node)

    def root(self):
        node = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            node = sha256(b"\1" + peak + node)
        return node


def read_note(note):
    """Origin, size, root, signer and signature with key id; None when it is no note."""
    match = re.fullmatch(rb"([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)\n\n\xe2\x80\x94 ([^\n]+) ([^ \n]+)\n", note)
    if not match:
        return None
    root, signature = strict_base64(match[3]), strict_base64(match[5])
    if root is None or signature is None or len(root) != 32 or len(signature) != 68:
        return None
    return match[1], int(match[2]), root, match[4], signature


def fingerprint(text):
    bits = int.from_bytes(sha256(text)[:20], "big")
    letters = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits >> 5 * at & 31] for at in reversed(range(32))]
    return "-".join("".join(letters[at:at + 4]) for at in range(0, 32, 4))


class Journal:
    """A journal as far as it is read: its state, its tree, what is signed."""

    def __init__(self):
        self.state, self.tree = State(), Tree()
        self.key_before, self.pending, self.noted = None, False, 0

    def take(self, line):
        demand(not self.pending, "journal-key-change-unsigned")
        record = read_line(line)
        check_form(record)
        before = self.state.signer
        self.state.take(record)
        self.key_before = before or self.state.signer
        self.pending = self.key_before != self.state.signer
        self.tree.append(line)

    def take_note(self, note):
        origin, size, root, signer, signature = note
        name, key = read_key(self.key_before)
        demand(origin == name, "journal-checkpoint-wrong")
        demand(size == self.tree.size > self.noted, "journal-checkpoint-misplaced")
        text = b"%s\n%d\n%s\n" % (origin, size, base64.b64encode(root))
        key_id = sha256(name + b"\n\x01" + key)[:4]
        demand(signer == name and signature[:4] == key_id and is_signed(text, signature[4:], key), "journal-signature-wrong")
        demand(root == self.tree.root(), "journal-root-differs")
        self.noted, self.pending = size, False
        return text


def split_notes(text):
    notes = []
    while text:
        end = 0
        for _ in range(5):
            end = text.find(b"\n", end) + 1 or len(text)
        notes.append(text[:end])
        text = text[end:]
        if len(text) > 1 and text[:1] == b"\n":
            text = text[1:]
    return notes


def verify_journal(journal, checkpoints):
    """The state, and the text of the last checkpoint."""
    reader, notes, head, done = Journal(), split_notes(checkpoints), b"", 0
    for number, line in enumerate(journal.split(b"\n")[:-1], 1):
        try:
            reader.take(line)
            if done < len(notes):
                note = read_note(notes[done])
                if not note:
                    raise Wrong("journal-checkpoint-wrong", "checkpoints.txt", done * 6 + 1)
                if note[1] <= reader.tree.size:
                    head = reader.take_note(note)
                    done += 1
        except Wrong as wrong:
            raise Wrong(wrong.code, wrong.file, wrong.line or number) from None
    demand(journal.endswith(b"\n") or not journal, "journal-line-unfinished")
    if done < len(notes):
        raise Wrong("journal-checkpoint-misplaced", "checkpoints.txt", done * 6 + 1)
    demand(journal, "journal-empty")
    demand(reader.noted == reader.tree.size, "journal-tail-unsigned")
    return reader.state, head


# ---------------------------------------------------------------- the bundle

def verify_files(folder, state):
    named = {one["file"]: one["sha256"] for one in [*state.frame.files, *state.results]}
    for name, expected in named.items():
        path = folder / name
        if not path.is_file():
            raise Wrong("journal-file-missing", name)
        if sha256(path.read_bytes()).hex() != expected:
            raise Wrong("journal-file-differs", name)
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name not in {*named, "journal.jsonl", "checkpoints.txt", "scores.csv"}:
            raise Wrong("journal-file-unknown", path.name)
    for path in sorted(folder.glob("attachments/*")):
        if sha256(path.read_bytes()).hex() != path.name:
            raise Wrong("journal-attachment-differs", path.name)
    if not (folder / "scores.csv").is_file():
        raise Wrong("journal-file-missing", "scores.csv")
    derived, given = scores_csv(state), (folder / "scores.csv").read_bytes()
    if derived != given:
        same_bytes = next((at for at, (one, other) in enumerate(zip(derived, given)) if one != other), min(len(derived), len(given)))
        raise Wrong("journal-scores-differ", "scores.csv", derived[:same_bytes].count(b"\n") + 1)


def hidden(folder, state):
    """How many cells of the frozen tables hide a text, and how many of these texts are there."""
    hashes = [one.decode() for file in state.frame.files if file["file"].endswith(".csv")
              for one in re.findall(rb"sha256:([0-9a-f]{64})", (pathlib.Path(folder) / file["file"]).read_bytes())]
    return len(hashes), sum((pathlib.Path(folder) / "attachments" / one).is_file() for one in hashes)


def verify(folder):
    folder = pathlib.Path(folder)
    for name in ("journal.jsonl", "checkpoints.txt"):
        if not (folder / name).is_file():
            raise Wrong("journal-file-missing", name)
    state, head = verify_journal((folder / "journal.jsonl").read_bytes(), (folder / "checkpoints.txt").read_bytes())
    verify_files(folder, state)
    return state, head


def verify_against(old, now):
    older, newer = ((pathlib.Path(folder) / "journal.jsonl").read_bytes().split(b"\n")[:-1] for folder in (old, now))
    for number, line in enumerate(older, 1):
        if number > len(newer) or newer[number - 1] != line:
            raise Wrong("journal-not-continued", line=number)


def main(arguments):
    if len(arguments) not in (1, 3) or len(arguments) == 3 and arguments[1] != "--against":
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    try:
        state, head = verify(arguments[0])
        if len(arguments) == 3:
            verify(arguments[2])
            verify_against(arguments[2], arguments[0])
    except Wrong as wrong:
        print(wrong)
        return 1
    print(f"{state.contest}: {state.size} records, {state.phase}")
    print(f"signer: {state.signer}\nfingerprint: {fingerprint(head)}")
    cells, shown = hidden(arguments[0], state)
    if cells:
        print(f"names and staff facts: {cells} hidden, {shown} of them shown")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
