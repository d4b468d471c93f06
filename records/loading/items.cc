#include <algorithm>
#include <map>

#include "records/loading/fact_table.h"
#include "records/loading/loading.h"

namespace records {
namespace {

using engine::FactColumn;
using engine::FactId;

/// What an entry has several of.
struct Kind {
  FactColumn::Of of;
  std::string column;                               ///< `item` or `round`.
  const std::vector<std::string>* fixed = nullptr;  ///< The same for every entry; none: as listed.
};

/// One row of the file: of which entry, and which of its items or rounds.
struct Row {
  std::uint32_t entry = 0;
  std::uint32_t rank = 0;  ///< Position among fixed ids.
  std::uint32_t row = 0;   ///< In the file.
  std::string id = {};
};

/// items.csv or rounds.csv while it is read.
class ListedRows {
 public:
  ListedRows(Loading& loading, const Csv& csv, Kind kind)
      : loading_(loading),
        csv_(csv),
        kind_(std::move(kind)),
        rows_(csv.rows()),
        facts_(loading, csv, facts_of(loading.plan, kind_.of), decimal_style(csv)) {}

  void read() {
    const std::optional<int> entry = csv_.column("entry");
    const std::optional<int> id = csv_.column(kind_.column);
    if (!entry || !id) return;
    while (rows_.next()) {
      facts_.take(rows_, FactTable::Gaps::mistakes, rows_.problems());
      take({.row = taken_++, .id = id_of(cell_at(rows_, id))}, *entry, *id);
    }
    std::ranges::sort(found_, [](const Row& a, const Row& b) { return before(a, b); });
    tell_repeated();
  }

  /// Rows under their entries, as many as there are.
  engine::Offsets keep_listed(std::vector<std::string>& ids) {
    engine::Offsets offsets{std::vector<std::uint32_t>(loading_.tables.entries.size() + 1)};
    std::vector<std::uint32_t> order;
    for (const Row& row : found_) {
      ++offsets.start[row.entry + 1];
      order.push_back(row.row);
      ids.push_back(row.id);
    }
    for (std::size_t at = 1; at < offsets.start.size(); ++at) offsets.start[at] += offsets.start[at - 1];
    std::move(facts_).keep(order, loading_.tables);
    return offsets;
  }

  /// A row for each of the fixed ids of each entry.
  void keep_fixed() {
    const std::size_t each = kind_.fixed->size();
    const std::uint32_t blank = taken_;
    facts_.take_nothing();
    std::vector<std::uint32_t> order(loading_.tables.entries.size() * each, blank);
    for (const Row& row : found_) order[row.entry * each + row.rank] = row.row;
    tell_missing(order, blank);
    std::move(facts_).keep(order, loading_.tables);
  }

  void finish() {
    if (rows_.problems().has_error()) loading_.listed_known = false;
    add_problems(loading_, csv_, std::move(rows_.problems()));
  }

 private:
  static bool before(const Row& a, const Row& b) {
    if (a.entry != b.entry) return a.entry < b.entry;
    if (a.rank != b.rank) return a.rank < b.rank;
    return a.id != b.id ? natural_less(a.id, b.id) : a.row < b.row;
  }

  std::string id_of(std::string_view cell) const {
    return kind_.of == FactColumn::Of::round ? round_id(loading_.plan, cell) : id_text(cell);
  }

  void take(Row row, int entry_column, int id_column) {
    ProblemList& problems = rows_.problems();
    if (row.id.empty()) return problems.add([&] { return problems::id_missing(rows_.place(id_column), kind_.column); });
    const auto entry =
        find_entry(loading_, cell_at(rows_, entry_column), problems, [&] { return rows_.place(entry_column); });
    if (!entry) return;
    if (kind_.fixed != nullptr) {
      const auto position = std::ranges::find(*kind_.fixed, row.id);
      if (position == kind_.fixed->end()) return tell_unknown(row.id, id_column);
      row.rank = static_cast<std::uint32_t>(position - kind_.fixed->begin());
    }
    row.entry = *entry;
    found_.push_back(std::move(row));
  }

  void tell_unknown(const std::string& id, int column) {
    rows_.problems().add([&] {
      const problems::Unknown name{problems::Named::round, id, nearest_of(id, *kind_.fixed), *kind_.fixed,
                                   loading_.plan.rounds->titles};
      return problems::unknown(rows_.place(column), name);
    });
  }

  bool repeats(std::size_t at) const {
    return at > 0 && found_[at].entry == found_[at - 1].entry && found_[at].id == found_[at - 1].id;
  }

  void tell_repeated() {
    std::map<std::uint32_t, base::Place> places;  // by row
    for (std::size_t at = 0; at < found_.size(); ++at)
      if (repeats(at)) places.insert({{found_[at - 1].row, {}}, {found_[at].row, {}}});
    if (places.empty()) return;
    find_places(places);
    for (std::size_t at = 0; at < found_.size(); ++at) {
      if (!repeats(at)) continue;
      rows_.problems().add(
          [&] { return problems::id_repeated(places[found_[at].row], places[found_[at - 1].row], found_[at].id); });
    }
  }

  void find_places(std::map<std::uint32_t, base::Place>& places) const {
    CsvRows rows = csv_.rows();
    for (std::uint32_t at = 0; rows.next(); ++at)
      if (const auto wanted = places.find(at); wanted != places.end())
        wanted->second = rows.place(*csv_.column(kind_.column));
  }

  void tell_missing(std::span<const std::uint32_t> order, std::uint32_t blank) {
    const engine::Plan& plan = loading_.plan;
    const auto needed = [&](FactId id) { return !plan.facts[id.at].optional; };
    if (std::ranges::none_of(facts_of(plan, kind_.of), needed)) return;
    for (std::size_t at = 0; at < order.size(); ++at) {
      const std::size_t entry = at / kind_.fixed->size();
      const auto& status = loading_.tables.status;
      const bool competes = status.empty() || status[entry] == engine::EntryStatus::competing;
      if (order[at] != blank || !competes) continue;
      rows_.problems().add([&] {
        const std::string& round = (*kind_.fixed)[at % kind_.fixed->size()];
        return problems::round_row_missing(header_place(csv_), loading_.tables.entries[entry], round);
      });
    }
  }

  Loading& loading_;
  const Csv& csv_;
  Kind kind_;
  CsvRows rows_;
  FactTable facts_;
  std::vector<Row> found_;
  std::uint32_t taken_ = 0;
};

std::optional<Csv> open_listed(Loading& loading, std::string_view name, const Kind& kind) {
  std::optional<Csv> csv = open(loading, name);
  if (!csv) return csv;
  std::vector<KnownColumn> known = {{"entry", "", true}, {kind.column, "", true}, {"title"}};
  add_columns(known, loading.plan, facts_of(loading.plan, kind.of));
  check_columns(loading, *csv, known);
  return csv;
}

void blank_facts(Loading& loading, FactColumn::Of of, std::size_t rows) {
  for (const FactId id : facts_of(loading.plan, of)) {
    loading.tables.facts[id.at] = blank_column(loading.plan.facts[id.at].type, rows);
  }
}

void load_listed(Loading& loading, std::string_view name, Kind kind) {
  engine::Tables& tables = loading.tables;
  const bool items = kind.of == FactColumn::Of::item;
  engine::Offsets& offsets = items ? tables.items : tables.rounds;
  offsets.start.assign(tables.entries.size() + 1, 0);
  blank_facts(loading, kind.of, 0);
  const std::optional<Csv> csv = open_listed(loading, name, kind);
  if (!csv) {
    loading.listed_known = false;
    return;
  }
  ListedRows rows(loading, *csv, std::move(kind));
  rows.read();
  offsets = rows.keep_listed(items ? tables.item_ids : tables.round_ids);
  rows.finish();
}

void load_fixed_rounds(Loading& loading, std::string_view name) {
  const std::vector<std::string>& ids = loading.plan.rounds->ids;
  Kind kind{FactColumn::Of::round, "round", &ids};
  blank_facts(loading, kind.of, loading.tables.entries.size() * ids.size());
  const std::optional<Csv> csv = open_listed(loading, name, kind);
  if (!csv) return;
  ListedRows rows(loading, *csv, std::move(kind));
  rows.read();
  rows.keep_fixed();
  rows.finish();
}

bool any_needed(const engine::Plan& plan, FactColumn::Of of) {
  return std::ranges::any_of(facts_of(plan, of), [&](FactId id) { return !plan.facts[id.at].optional; });
}

void load_rounds(Loading& loading) {
  const engine::Plan& plan = loading.plan;
  const std::string_view name = rounds_file(loading);
  if (plan.rounds->as_listed) return load_listed(loading, name, {FactColumn::Of::round, "round"});
  const std::size_t rows = loading.tables.entries.size() * plan.rounds->ids.size();
  blank_facts(loading, FactColumn::Of::round, rows);
  const bool has_facts = !facts_of(plan, FactColumn::Of::round).empty();
  const bool read = any_needed(plan, FactColumn::Of::round) || (has_facts && loading.has(name));
  if (read) load_fixed_rounds(loading, name);
}

}  // namespace

void load_items(Loading& loading) {
  if (loading.plan.has_items) load_listed(loading, "items.csv", {FactColumn::Of::item, "item"});
  if (loading.plan.rounds) load_rounds(loading);
}

}  // namespace records
