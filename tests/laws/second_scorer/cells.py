"""Text of a cell -> value, by the type of its fact."""

import re
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from functools import lru_cache
from zoneinfo import ZoneInfo

from .values import Absent, ContestError, Moment

YES = {"yes", "да", "1", "true", "+"}
NO = {"no", "нет", "0", "false", "-"}
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?$")
RUSSIAN = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?$")


@lru_cache(maxsize=20000)
def number(text):
    cleaned = re.sub(r"[\s\u00a0\u202f]", "", str(text)).replace(",", ".").replace("\u2212", "-")
    for ending in ("RUB", "%"):
        cleaned = cleaned.removesuffix(ending)
    return Fraction(cleaned)


def flag(text):
    folded = text.lower()
    if folded in YES:
        return True
    if folded in NO:
        return False
    raise ContestError(f"not a flag: {text!r}")


def choices(listed):
    """`of:` of a choice: id -> title."""
    if isinstance(listed, dict):
        return {id_: title["title"] if isinstance(title, dict) else title for id_, title in listed.items()}
    return {id_: id_ for id_ in listed}


def choice(text, listed):
    if text in listed:
        return text
    for id_, title in listed.items():
        if title == text:
            return id_
    raise ContestError(f"not one of the choices: {text!r}")


def moment(text, zone):
    match = ISO.match(text)
    parts = match.groups() if match else None
    if parts is None:
        match = RUSSIAN.match(text)
        if match is None:
            raise ContestError(f"not a moment: {text!r}")
        day, month, year, *rest = match.groups()
        parts = (year, month, day, *rest)
    local = datetime(*(int(part or 0) for part in parts[:6]), tzinfo=offset(parts[6], zone))
    return Moment(int(local.timestamp()), zone)


def offset(text, zone):
    if text is None:
        return timezone.utc if zone == "UTC" else ZoneInfo(zone)
    if text == "Z":
        return timezone.utc
    sign = -1 if text[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(text[1:3]), minutes=int(text[4:6])))


def local_time(moment_):
    zone = timezone.utc if moment_.zone == "UTC" else ZoneInfo(moment_.zone)
    return datetime.fromtimestamp(moment_.seconds, zone)


def value(text, fact, zone):
    """An empty cell is absent, whatever the type."""
    kind = fact["type"]
    if text == "" or text == "~":
        return Absent("not_given")
    if kind == "percent":
        return number(text) / 100
    if kind in ("number", "count", "money"):
        return number(text)
    if kind == "flag":
        return flag(text)
    if kind == "choice":
        return choice(text, choices(fact["of"]))
    if kind == "moment":
        return moment(text, zone)
    return text
