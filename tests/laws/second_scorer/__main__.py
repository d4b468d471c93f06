"""python3 -m second_scorer DIR …: canonical results as JSON, one line for each folder."""

import json
import sys

from .results import score

for path in sys.argv[1:]:
    print(json.dumps(score(path), ensure_ascii=False, sort_keys=True))
