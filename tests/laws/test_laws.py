import unittest
from collections import Counter

from generator.model import Made
from kinds import EVERY, kinds
from random_contests import make
from second_scorer.contest import Contest
from second_scorer.results import walk
from shrink import shrunk
from variants import shuffled
import random


class Laws(unittest.TestCase):
    def test_the_same_seed_makes_the_same_contest(self):
        self.assertEqual(make(7), make(7))
        self.assertNotEqual(make(7), make(8))

    def test_most_kinds_are_common(self):
        seen = Counter(kind for seed in range(600) for kind in kinds(make(seed)))
        self.assertGreater(sum(1 for kind in EVERY if seen[kind]), len(EVERY) * 9 // 10)
        self.assertEqual(set(seen) - set(EVERY), set())

    def test_the_order_of_rows_means_nothing_to_the_second_scorer(self):
        for seed in range(60):
            made = make(seed)
            self.assertEqual(walk(Contest(made)), walk(Contest(shuffled(random.Random(seed), made))))

    def test_shrinking_keeps_what_must_stay(self):
        def has_a_third_entry(made: Made):
            return any(row["entry"] == "e03" for row in made.files["entries"][1]) and "criteria" in made.definition
        small = shrunk(next(made for made in map(make, range(50)) if has_a_third_entry(made)), has_a_third_entry)
        self.assertEqual([row["entry"] for row in small.files["entries"][1]], ["e03"])
        self.assertEqual(list(small.definition), ["criteria"])


if __name__ == "__main__":
    unittest.main()
