"""Random contests from a seed: small numbers, so that ties are frequent; valid by construction most of the time.

    model.py     a made contest and how it is written      formulas.py  random typed formulas
    facts.py     nominations, facts, items, rounds, tables  criteria.py  criteria of every type
    rules.py     jury, total, ties, places, awards, budget  stages.py    one to three of them
    data.py      entries, jury, marks                       decisions.py what people decide, some of it left open
    examples.py  `tests:`, with what the second scorer expects
"""
