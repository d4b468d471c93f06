"""The stages, one after another, and their canonical result: plain dictionaries, numbers as exact fractions in text."""

import re
from contextlib import suppress
from fractions import Fraction

from . import budget, comments, confirmed, funds, limits, listing, order, prizes, written
from .contest import Contest
from .evaluate import At, compute
from .folder import Folder
from .stage import Run
from .values import Absent, Waiting, present


def score(path, data=None):
    """Everything that is compared: {"stages": [{"id", "entries": {id: {...}}}]}."""
    return walk(Contest(Folder(path, data)))


def questions(folder):
    """What still waits for a recorded decision: (kind, stage, tied entries); of a contest that is refused, what was found so far."""
    contest = Contest(folder)
    with suppress(funds.Exceeded):
        walk(contest)
    return contest.questions


def walk(contest):
    out = {entry.id: entry.status for entry in contest.entries.values() if entry.status}
    competing = [id_ for id_ in sorted(contest.entries) if id_ not in out]
    admission = Run(contest, contest.stages[0], competing)
    refused = {entry: refusal(admission, entry) for entry in competing}
    entered, unsure, earlier, stages = [entry for entry in competing if not refused[entry]], [], {}, []
    ask_for_decided(contest, entered)
    for stage in contest.stages:
        gone = contest.leaves[stage.id]
        entered, unsure = [[entry for entry in them if entry not in gone] for them in (entered, unsure)]
        run = StageRun(contest, stage, entered, unsure, earlier)
        shown = {entry: run.shown(entry) for entry in entered}
        shown.update({entry: {"waiting": True} for entry in unsure})
        if not stages:
            shown.update({entry: {"reasons": [why]} for entry, why in {**refused, **gone, **out}.items() if why})
        stages.append({"id": stage.id, "entries": shown, "funds": run.shown_funds(), **({} if has_equals(stage) else {"listed": listing.of_stage(run)})})
        earlier = {**earlier, stage.id: run}
        goes = {entry: run.goes_on(entry) for entry in entered}
        unsure = sorted([entry for entry in unsure if not run.surely_out(entry)] + [entry for entry in entered if isinstance(goes[entry], Waiting)])
        entered = [entry for entry in entered if goes[entry] is True]
    if "overall" in contest.definition:
        stages.append({"id": "overall", "entries": overall(contest, [earlier[id_] for id_ in contest.definition["overall"]["stages"]])})
    return {"stages": stages, "asks": bool(contest.questions), "comments": sum(comments.missing(run) for run in earlier.values())}


def ask_for_decided(contest, admitted):
    """Of each group that has an admitted entry, where some rule uses it."""
    stages = contest.definition.get("stages") or []
    said_anew = {key for key in contest.definition if stages and all(key in stage for stage in stages)}
    rules = str({key: said for key, said in contest.definition.items() if key != "decided" and key not in said_anew})
    for name in (name for name in contest.decided if re.search(rf"\b{name}\b", rules)):
        open_ = {contest.group_of_decided(name, entry) for entry in admitted if isinstance(contest.decided_value(name, entry), Waiting)}
        contest.questions += [(f"decided {name}", "", group) for group in sorted(open_)]


def overall(contest, runs):
    """One list: who has a place in the last stage, behind them who has one in a stage before only. Who leaves a stage leaves the list."""
    first, groups = runs[-1], {}
    leaves = [(entry, why) for run in runs for entry, why in [*contest.leaves[run.stage.id].items(), *dict.fromkeys(run.removed, "disqualified").items()]]
    gone = {entry: why for entry, why in leaves if entry in first.entered}
    shown_ = {entry: {"group": list(first.group_key(entry)), "criteria": {}, "reasons": [why]} for entry, why in gone.items()}
    for entry in set(first.entered) - set(gone):
        groups.setdefault(first.group_key(entry), []).append(entry)
    for group in groups.values():
        waits = any(first.waits(entry) for entry in [*group, *(e for e in first.unsure if first.group_key(e) == first.group_key(group[0]))])
        keys = {entry: overall_key(runs, entry) for entry in group if not first.failed[entry]}
        waits = waits or any(key is None for key in keys.values())
        for entry in group:
            shown_[entry] = {"group": list(first.group_key(entry)), "criteria": {}}
            if first.surely_out(entry):
                shown_[entry]["reasons"] = sorted(set(first.failed[entry]))
            elif waits:
                shown_[entry]["place"] = "waiting"
            else:
                ahead = sum(key < keys[entry] for key in keys.values())
                equal = sum(key == keys[entry] for key in keys.values())
                dense = len({key for key in keys.values() if key < keys[entry]}) + 1
                numbers = (dense, dense) if order.numbering(runs[0]) == "dense" else (ahead + 1, ahead + equal)
                shown_[entry].update(place=list(numbers), total=shown(next(run for run in runs if entry in run.place).total(entry)))
    return shown_


def overall_key(runs, entry):
    """(how early its last stage is listed, its place there); None: that waits."""
    for n, run in enumerate(runs):
        if entry in run.entered and run.group_key(entry) in run.waiting_groups and not run.surely_out(entry) or entry in run.unsure and not run.surely_out(entry):
            return None
        if entry in run.place:
            number = run.place_number(entry)
            return None if isinstance(number, Waiting) else (n, number)
    return None


def has_equals(stage):
    return any(line.get("equal") == "true" for line in stage.rules.get("awards") or [])


def refusal(run, entry):
    for rule in run.contest.definition.get("admission") or []:
        if compute(rule["require"], run, At(entry)) is not True:
            return "admission:" + rule["otherwise"]
    return ""


class StageRun(Run):
    """A stage that has been ranked."""

    def __init__(self, contest, stage, entered, unsure, earlier):
        super().__init__(contest, stage, entered, unsure, earlier)
        self.open_limit, self.removed = False, confirmed.leave_places_empty(self)
        self.failed = {entry: self.failures(entry) for entry in [*entered, *unsure]}
        self.ranked = [entry for entry in entered if not self.failed[entry]]
        self.among = [entry for entry in entered if self.meets_what_is_required(entry)]
        self.unsure_among = [entry for entry in unsure if self.meets_what_is_required(entry) or not self.surely_out(entry)]
        self.waiting_groups, self.lists, self.place, self.goes, self.award, self.money = set(), [], {}, {}, {}, {}
        self.lines, beside = prizes.listed(self)
        self.beside, self.paid = {id_: {} for id_, _ in beside}, {}
        for key in sorted({self.group_key(entry) for entry in [*entered, *self.unsure]}, key=str):
            self.rank_group(key)
        for award, blocks in limits.given(self):
            award = confirmed.given(self, award)
            self.award.update(award)
            self.pay(prizes.paid(self, self.lines, award, blocks))
        for key in self.waiting_groups:
            award, blocks = self.before_places(self.lines, [entry for entry in entered if self.group_key(entry) == key])
            self.award.update(award)
            self.pay(prizes.paid(self, self.lines, award, blocks))
        for line in beside:
            self.give_beside(line)
        self.funds = funds.shared_out(self) if stage.rules.get("prize_fund") else {}
        if stage.rules.get("budget"):
            self.money = confirmed.funded(self, budget.funded(self))
        confirmed.ask(self, "places", self.place)

    def failures(self, entry):
        """Whose place is not confirmed is out, whatever else still waits."""
        found = super().failures(entry)
        surely = [why for why in found if not isinstance(why, Waiting)]
        return [*surely, "not confirmed"] if confirmed.passed_over(self, "places", entry) else found

    def meets_what_is_required(self, entry):
        return set(self.failed[entry]) <= {"absent"}

    def waits(self, entry):
        """Others wait for it: it may still come from the stage before, or be ranked."""
        return not self.surely_out(entry) and (entry in self.unsure or bool(self.failed[entry]))

    def surely_out(self, entry):
        """Whatever still waits, here or in a stage before: it is not ranked here."""
        failed = self.failed[entry]
        return bool(failed) and not isinstance(failed[0], Waiting)

    def rank_group(self, key):
        if any(self.waits(entry) for entry in [*self.entered, *self.unsure] if self.group_key(entry) == key):
            self.waiting_groups.add(key)
            return
        group = [entry for entry in self.entered if self.group_key(entry) == key]
        ranked = [entry for entry in self.ranked if self.group_key(entry) == key]
        if ranked:
            blocks = order.blocks(self, ranked, prizes.ends(self, group))
            self.place.update(order.places(self, blocks))
            self.goes.update(prizes.advanced(self, group, blocks))
            self.lists.append((group, blocks))

    def before_places(self, lines, group):
        """What a group that waits gets already, as (awards, blocks)."""
        may = [entry for entry in group if not self.surely_out(entry)]
        return confirmed.given(self, prizes.before_places(self, lines, may)), [([entry], True) for entry in may]

    def is_ranked_once_known(self, entry):
        """Nothing but its total waits."""
        return not any(isinstance(verdict, Waiting) for why, verdict in self.verdicts(entry) if why != "absent")

    def give_beside(self, line):
        """In groups of its own, or in those of the ranking."""
        within = line[1].get("within")
        key = self.group_key if within is None else lambda entry: tuple(self.contest.chosen(entry, name) for name in within)
        for own in sorted({key(entry) for entry in self.entered}):
            group = [entry for entry in self.entered if key(entry) == own]
            ranked = [entry for entry in self.ranked if key(entry) == own]
            if any(self.waits(entry) for entry in [*group, *(e for e in self.unsure if key(e) == own)]):
                award, blocks = self.before_places([line], group)
            elif ranked:
                blocks = order.blocks(self, ranked, prizes.ends(self, group))
                award = confirmed.given(self, prizes.awarded(self, [line], group, blocks))
            else:
                continue
            self.beside[line[0]].update(award)
            self.pay(prizes.paid(self, [line], award, blocks))

    def awards_are_open(self):
        """With a limit over all groups, what one waits for the others wait for, too: it is not said then what everybody gets."""
        return "awards_limit" in self.stage.rules and (self.open_limit or bool(self.waiting_groups) or any(
            isinstance(award, Waiting) for award in self.award.values()) or any(place.waits for place in self.place.values()))

    def pay(self, money):
        """What one list pays, to what others do."""
        for entry, amount in money.items():
            had = self.paid.get(entry)
            if isinstance(had, Waiting) or amount is None and had is not None:
                continue
            self.paid[entry] = amount if had is None or isinstance(amount, Waiting) else had + amount

    def place_number(self, entry):
        if self.group_key(entry) in self.waiting_groups:
            return Waiting("place")
        place = self.place.get(entry)
        if place is None:
            return Absent("outside")
        if place.waits:
            return Waiting("place")
        if order.numbering(self) == "mean":
            return Fraction(place.first + place.last, 2)
        return Fraction(place.number(order.numbering(self)))

    def goes_on(self, entry):
        """To the next stage; without `advance` everybody who has a place."""
        failed = self.failed[entry]
        if failed:
            return failed[0] if isinstance(failed[0], Waiting) else False
        if entry in self.removed:
            return False
        return prizes.WAITING if self.group_key(entry) in self.waiting_groups else self.goes[entry]

    # ------------------------------------------------------------ as compared

    def shown(self, entry):
        failed = self.failed[entry]
        waits = bool(failed) and isinstance(failed[0], Waiting)
        result = {"group": list(self.group_key(entry)), "total": shown(self.total(entry)),
                  "criteria": {name: shown(self.points(name, entry)) for name in self.stage.criteria}}
        if self.by_total() and self.summed(judged=True):
            result["jury_total"] = shown(self.jury_total(entry))
        if failed and not waits:
            return {**result, "reasons": sorted(set(failed))}
        if entry in self.removed:
            return {**result, "reasons": ["its place stays empty"]}
        if waits or self.group_key(entry) in self.waiting_groups:
            return {**result, "place": "waiting"}
        result["place"] = self.shown_place(entry)
        result["written"] = written.text(self, entry)
        if self.stage.rules.get("advance"):
            result["advanced"] = shown(self.goes[entry])
        if self.awards_are_open():
            del result["written"]   # Of equal winners it depends on who has won.
        if self.stage.rules.get("awards") and not self.awards_are_open():
            result["award"] = shown(self.award.get(entry))
            money = self.paid.get(entry)
            result["prize"] = str(money) if isinstance(money, Fraction) else None
        if self.beside:
            result["beside"] = {id_: shown(award.get(entry)) for id_, award in self.beside.items()}
        if self.stage.rules.get("budget"):
            money = self.money[entry]
            result["funded"] = True if isinstance(money, Fraction) else shown(money)
            result["granted"] = str(money) if isinstance(money, Fraction) else None
        return result

    def shown_funds(self):
        """Of those that wait for an award it is not said what is left."""
        if self.awards_are_open():
            return {}
        return {" ".join(str(chosen) for chosen in group if chosen != "all"): str(left) if isinstance(left, Fraction) else None
                for group, left in self.funds.items()}

    def shown_place(self, entry):
        place = self.place[entry]
        if place.waits:
            return "waiting"
        return [place.dense, place.dense] if order.numbering(self) == "dense" else [place.first, place.last]



def shown(value):
    if isinstance(value, Waiting):
        return "waiting"
    if isinstance(value, Absent):
        return None
    return str(value) if isinstance(value, Fraction) else value
