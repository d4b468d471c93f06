"""A second, naive scorer: reads a contest's folder by itself and works entry by entry with Python's fractions.

It was written from docs/contest-format.md alone and shares no line, plan or table with the engine.

    values.py    what a quantity can be; rounding        folder.py   contest.yaml and the CSV files as plain values
    formula.py   text of a formula -> tree               cells.py    text of a cell -> value
    evaluate.py  tree -> value, for one entry            real.py     roots, powers, logarithms
    criteria.py  points of a criterion                   jury.py     jurors' marks become one
    order.py     ties and places                         prizes.py   cut, awards, budget
    orders.py    places by jurors' order             skating.py  the tied take the open places one by one
    greatest.py  the greatest points of a criterion  comments.py marks that lack a comment
    sheets.py    each juror's own total              examples.py `tests:` of a contest.yaml
    contest.py   facts, marks, stages       stage.py    what names mean, totals, who is ranked
    results.py   stage after stage; the canonical result
"""
