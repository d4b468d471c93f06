"""What must not change a byte: the order of rows, of columns and of jurors."""

from generator.model import Made


def shuffled(rng, made):
    """Rows and columns of every file in another order. Items and rounds of one entry keep theirs: it has a meaning."""
    files = {}
    for name, (columns, rows) in made.files.items():
        mixed = ordered_within(rng, rows) if name in ("items", "rounds") else rng.sample(rows, len(rows))
        files[name] = (rng.sample(columns, len(columns)), mixed)
    return Made(made.definition, files)


def ordered_within(rng, rows):
    """Another order of the whole, the same order within each entry."""
    turns = [row["entry"] for row in rows]
    rng.shuffle(turns)
    own = {entry: iter([row for row in rows if row["entry"] == entry]) for entry in turns}
    return [next(own[entry]) for entry in turns]
