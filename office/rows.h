#pragma once
/// A small table as rows of cells, its head first, and back as comma-separated text.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/plan/plan.h"

namespace office {

using Row = std::vector<std::string>;

/// Errors: those of reading the table.
base::Result<std::vector<Row>> rows_of(const std::string& name, std::string_view text);
std::string csv_of(const std::vector<Row>& rows);

/// What the columns of a contest's table are called by the program, whatever is written over them.
std::vector<std::string> known_names(const engine::Plan& plan, const std::string& name, std::string_view text);

}  // namespace office
