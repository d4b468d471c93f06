#include "records/marks/chairs.h"

#include <set>

namespace records {
namespace {

using engine::SheetRows;

/// Of whose chair a rule speaks.
std::set<std::uint32_t> sheets_with_chair(const engine::Plan& plan) {
  std::set<std::uint32_t> sheets;
  for (const engine::Node& node : plan.nodes) {
    const auto* is = std::get_if<engine::JurorIs>(&node.rule);
    const bool chair = is != nullptr && is->what == engine::JurorIs::What::of_role && is->word == "chair";
    if (chair) sheets.insert(is->sheets.at);
  }
  return sheets;
}

/// Positions in the jury.
std::vector<std::uint32_t> chairs_of(const engine::Tables& tables, const SheetRows& rows, std::uint32_t entry) {
  std::vector<std::uint32_t> chairs;
  const std::uint32_t begin = rows.uniform != 0 ? 0 : rows.of_entry.start[entry];
  const std::uint32_t end = rows.uniform != 0 ? rows.uniform : rows.of_entry.start[entry + 1];
  for (std::uint32_t row = begin; row < end; ++row) {
    const std::uint32_t juror = rows.jurors[rows.uniform != 0 ? row : rows.juror[row]];
    if (tables.jury[juror].role == "chair") chairs.push_back(juror);
  }
  return chairs;
}

}  // namespace

void check_chairs(Loading& loading) {
  const engine::Tables& tables = loading.tables;
  std::set<std::pair<std::uint32_t, std::uint32_t>> told;
  for (const std::uint32_t sheets : sheets_with_chair(loading.plan)) {
    for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry) {
      const std::vector<std::uint32_t> chairs = chairs_of(tables, tables.sheets[sheets], entry);
      if (chairs.size() < 2 || !told.insert({chairs[0], chairs[1]}).second) continue;
      const problems::TwoChairs two{tables.jury[chairs[0]].id, tables.jury[chairs[1]].id, tables.entries[entry]};
      loading.add(problems::chair_repeated(loading.limits[chairs[1]].role, loading.limits[chairs[0]].role, two));
    }
  }
}

}  // namespace records
