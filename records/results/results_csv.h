#pragma once
/// results.csv: a row for each entry of each stage, columns as docs/results-format.md says. A million entries take a
/// fraction of a second.

#include <functional>
#include <string_view>

#include "engine/score/standing.h"
#include "records/csv/csv_write.h"

namespace records {

/// Goes out part by part; what `write` throws goes through.
void write_results_csv(const engine::Results& results, const CsvStyle& style,
                       const std::function<void(std::string_view)>& write);

}  // namespace records
