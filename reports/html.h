#pragma once
/// Results as one self-contained page: no request leaves it, and its Content-Security-Policy holds it to that. A table
/// for each group, the last stage first; sortable by its headings; a page per group on A4; cards on a phone; light and
/// dark.
///
/// Every text of the contest is escaped; the page runs one script, its own, known to the policy by its hash.

#include "engine/score/standing.h"
#include "reports/write.h"

namespace reports {

void results_html(const engine::Results& results, base::Language language, const Write& write);

}  // namespace reports
