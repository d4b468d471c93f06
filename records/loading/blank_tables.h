#pragma once
/// The tables that a contest needs, before anything is in them: each with its head, ready to be filled in.

#include <string>
#include <vector>

#include "engine/plan/plan.h"
#include "records/csv/csv_write.h"

namespace records {

struct BlankTable {
  std::string name;  ///< entries.csv
  std::string text;
};

/// Those that the rules read, with the columns that they ask for; in the order in which people fill them in.
std::vector<BlankTable> blank_tables(const engine::Plan& plan, const CsvStyle& style);

}  // namespace records
