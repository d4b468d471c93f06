#include "records/loading/fact_table.h"

namespace records {

FactTable::FactTable(const Loading& loading, const Csv& csv, std::vector<engine::FactId> facts, DecimalStyle style)
    : nominations_known_(loading.nominations_known) {
  readers_.reserve(facts.size());
  for (const engine::FactId id : facts) {
    sources_.push_back({id, csv.column(loading.plan.facts[id.at].name)});
    readers_.push_back(reader_of(loading, id, style));
  }
  for (const FactReader& reader : readers_) cells_.emplace_back(reader);
}

void FactTable::take(CsvRows& rows, Gaps gaps, ProblemList& problems) {
  for (std::size_t at = 0; at < sources_.size(); ++at) {
    const std::optional<int> column = sources_[at].column;
    const FactCells::Taken taken = cells_[at].take(cell_at(rows, column));
    if (taken == FactCells::Taken::value || !column) continue;
    const bool gap = taken == FactCells::Taken::blank;
    const engine::FactColumn& fact = readers_[at].fact();
    if (gap && (gaps == Gaps::allowed || fact.optional || fact.asked_when)) continue;
    refuse(rows, at, problems);
  }
}

void FactTable::refuse(CsvRows& rows, std::size_t at, ProblemList& problems) const {
  const FactReader& reader = readers_[at];
  const int column = *sources_[at].column;
  const std::string_view cell = cell_at(rows, column);
  const bool nomination = reader.fact().of == engine::FactColumn::Of::entry && reader.fact().name == "nomination";
  if (nomination && !cell.empty() && !nominations_known_) return;
  problems.add([&] {
    const base::Place place = rows.place(column);
    if (!cell.empty()) return problems::fact_problem(place, reader, cell);
    return nomination ? problems::nomination_missing(place) : problems::fact_missing(place, reader.fact());
  });
}

void FactTable::take_nothing() {
  for (FactCells& cells : cells_) cells.take({});
}

void FactTable::reserve(std::size_t rows) {
  for (FactCells& cells : cells_) cells.reserve(rows);
}

void FactTable::append(FactTable&& later) {
  for (std::size_t at = 0; at < cells_.size(); ++at) cells_[at].append(std::move(later.cells_[at]));
}

void FactTable::keep(std::span<const std::uint32_t> order, engine::Tables& tables) && {
  for (std::size_t at = 0; at < sources_.size(); ++at) {
    tables.facts[sources_[at].fact.at] = std::move(cells_[at]).column(order);
  }
}

}  // namespace records
