#!/usr/bin/env python3
"""A random contest from a seed, the same one every time.

    random_contests.py SEED DIR     writes it into DIR
"""

import random
import sys

from generator import data, decisions, definition, examples
from generator.model import Made
from second_scorer.results import questions


def make(seed):
    rng = random.Random(f"konkurs {seed}")
    made = Made()
    definition.define(rng, made)
    data.fill(rng, made)
    decisions.decide(rng, made, questions)
    examples.add(rng, made)
    return made


if __name__ == "__main__":
    make(int(sys.argv[1])).write(sys.argv[2])
