#include "records/results/results_csv.h"

#include <algorithm>
#include <vector>

#include "records/results/result_rows.h"
#include "records/text/in_turn.h"

namespace records {
namespace {

constexpr std::size_t rows_in_part = 4096;  // their text stays in a core's cache until it is written
constexpr unsigned side_by_side = 2;        // more threads wait for the memory

void add_parts(std::vector<ResultPart>& parts, const engine::StandingGroup* group,
               std::span<const std::uint32_t> entries) {
  while (!entries.empty()) {
    parts.push_back({group, entries.first(std::min(rows_in_part, entries.size()))});
    entries = entries.subspan(parts.back().entries.size());
  }
}

std::vector<ResultPart> parts_of(const engine::Standing& standing) {
  std::vector<ResultPart> parts;
  for (const engine::StandingGroup& group : standing.groups) {
    add_parts(parts, &group, group.placed);
    add_parts(parts, &group, group.others);
  }
  add_parts(parts, nullptr, standing.left_out);
  return parts;
}

}  // namespace

void write_results_csv(const engine::Results& results, const CsvStyle& style,
                       const std::function<void(std::string_view)>& write) {
  const ResultLayout layout(results);
  TextBuffer header;
  ResultRows(results, layout, style, header).header();
  write(header.view());
  CsvStyle inside = style;
  inside.begin_of_file = "";
  const unsigned threads = results.tables.entries.size() < rows_in_part ? 1 : side_by_side;
  for (const engine::Stage& stage : results.plan.stages) {
    const engine::Standing standing = engine::standing(results, stage);
    const StageColumns columns(results, stage, layout);
    const std::vector<ResultPart> parts = parts_of(standing);
    const auto make = [&](std::size_t part, TextBuffer& text) {
      ResultRows(results, layout, inside, text).add(columns, parts[part]);
    };
    write_in_turn({parts.size(), threads, make}, write);
  }
}

}  // namespace records
