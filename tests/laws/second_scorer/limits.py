"""`awards_limit`: the list given out in all groups, and once more without those who lose an award, until nobody has too many."""

from fractions import Fraction

from . import order, prizes
from .values import Waiting, present


def given(run):
    """[(entry -> award, blocks of the group)]."""
    rule = run.stage.rules.get("awards_limit")
    if not rule or not run.stage.rules.get("awards"):
        return give(run, ())
    return Limit(run, rule).given()


def give(run, barred):
    found = []
    for group, blocks in run.lists:
        left = [([entry for entry in tied if entry not in barred], waits) for tied, waits in blocks]
        left = [(tied, waits) for tied, waits in left if tied]
        found.append((prizes.awarded(run, run.lines, group, left) if left else {}, left))
    return found


class Limit:
    def __init__(self, run, rule):
        self.run, self.rule, self.most = run, rule, int(rule.get("awards", 1))
        self.numbers = {id_: n for n, (id_, _) in enumerate(run.lines)}

    def given(self):
        barred, found = set(), give(self.run, ())
        if self.rule["freed"] == "stays_empty":
            lost = {entry for many in self.too_many(found) for entry in self.losers(found, many)}
            return [({entry: None if entry in lost else award for entry, award in awards.items()}, blocks) for awards, blocks in found]
        while True:
            many = self.too_many(found)
            if not many:
                return found
            first = min(self.standing(found, own[self.most - 1]) for own in many)
            lost = {entry for own in many if self.standing(found, own[self.most - 1]) == first for entry in self.losers(found, own)}
            if not lost:
                return found
            barred |= lost
            found = give(self.run, barred)

    def too_many(self, found):
        """The entries of each applicant who has more than may be, the best first."""
        own = {}
        for awards, _ in found:
            for entry, award in awards.items():
                who = self.applicant(entry)
                if isinstance(award, str) and who is not None:
                    own.setdefault(who, []).append(entry)
        return [sorted(entries, key=lambda entry: self.worth(found, entry)) for entries in own.values() if len(entries) > self.most]

    def applicant(self, entry):
        """An entry without one of them stands for itself."""
        per = self.rule["per"] if isinstance(self.rule["per"], list) else [self.rule["per"]]
        values = tuple(self.run.contest.chosen(entry, name) for name in per)
        return values if all(present(value) and value != "" for value in values) else None

    def standing(self, found, entry):
        """By the line, where that counts, then by the place among those who may have awards."""
        awards, blocks = next(one for one in found if entry in one[0])
        place = order.places(self.run, blocks)[entry].number(order.numbering(self.run))
        return (self.numbers[awards[entry]] if self.rule["keep"] == "earliest_listed" else 0, place)

    def worth(self, found, entry):
        awards, _ = next(one for one in found if entry in one[0])
        prize = prizes.own_prize(self.run, dict(self.run.lines)[awards[entry]], entry)
        return (*self.standing(found, entry), -(prize if isinstance(prize, Fraction) else 0))

    def losers(self, found, own):
        """Nobody, while people still have to choose."""
        kept = own[:self.most]
        if self.rule["keep"] == "wait" or self.worth(found, own[self.most - 1]) == self.worth(found, own[self.most]):
            kept = [entry for entry in own if self.is_named(found, entry)]
            if len(kept) != self.most:
                awards = {entry: awards[entry] for awards, _ in found for entry in own if entry in awards}
                self.run.contest.questions.append((f"keep {self.most} " + " ".join(awards[entry] for entry in sorted(own)), self.run.stage.id, tuple(sorted(own))))
                self.run.open_limit = True
                return []
        return [entry for entry in own if entry not in kept]

    def is_named(self, found, entry):
        awards, _ = next(one for one in found if entry in one[0])
        return any(row["value"] == awards[entry] for row in prizes.about(self.run, "award", entry))
