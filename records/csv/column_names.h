#pragma once
/// What the columns of a contest's file are called: the names of docs/contest-format.md, their Russian words, and the
/// titles that contest.yaml gives to facts and criteria.

#include <string>
#include <string_view>

#include "engine/plan/plan.h"
#include "records/csv/csv.h"

namespace records {

/// Columns called by a Russian word or by a title get the name that the program knows them by. A name that is there
/// already is not given twice, and a title that two things share names none.
void give_known_names(Csv& csv, const engine::Plan& plan, std::string_view file);

/// What a person's table calls the column: in Russian contests the title or the Russian word, as long as it is read
/// back as this column; else the name.
std::string heading(const engine::Plan& plan, std::string_view file, const std::string& name);

}  // namespace records
