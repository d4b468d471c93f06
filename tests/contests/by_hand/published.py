"""Check values that follow from the published tables, so that the independent computation is itself held against something."""

from fractions import Fraction

from by_hand import kuzbass, practice, tos

MEETING = {0: 0, 1: 0, 2: 1, 3: 2, 10: 2, 11: 5, 19: 5, 20: 6, 30: 7, 100: 14, 159: 19, 160: 20, 500: 20}
COFINANCING = {"10": 1, "10.0001": 3, "20": 3, "30": 6, "40": 9, "50": 12, "50.01": 15}
TERRITORIES = {0: "0", 1: "0.5", 20: "10", 21: "10"}
ACTIVISTS = {("okrug", 249): 0, ("okrug", 250): 1, ("okrug", 500): 1, ("okrug", 501): 2, ("okrug", 750): 2, ("okrug", 751): 3,
             ("house", 124): 0, ("house", 125): 1, ("street", 150): 1, ("street", 151): 2, ("house", 200): 2, ("house", 201): 3}


def spread(territories):
    """The points for so many territories, everything else being nothing."""
    entry = {"participants": "0", "residents": "1", "off_budget": "0", "cost": "1", "territories": str(territories)}
    return practice.facts_points(entry) - 5


def wrong():
    found = [f"meeting of {people}" for people, points in MEETING.items() if kuzbass.meeting(people) != points]
    found += [f"co-financing of {share} %" for share, points in COFINANCING.items() if kuzbass.cofinancing(Fraction(share)) != points]
    found += [f"{count} territories" for count, points in TERRITORIES.items() if spread(count) != Fraction(points)]
    found += [f"{people} activists, {nomination}" for (nomination, people), points in ACTIVISTS.items()
              if tos.activists({"nomination": nomination, "activists": str(people)}) != points]
    return found
