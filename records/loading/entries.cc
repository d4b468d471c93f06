#include <algorithm>
#include <array>
#include <functional>
#include <future>

#include "base/text.h"
#include "engine/data/parallel.h"
#include "records/cells/id_order.h"
#include "records/loading/fact_table.h"
#include "records/loading/known_names.h"
#include "records/loading/loading.h"
#include "records/text/format_words.h"
#include "records/text/text_list.h"

namespace records {
namespace {

using engine::EntryStatus;
using engine::FactColumn;

constexpr std::array<std::string_view, 2> status_words = {"withdrawn", "disqualified"};

std::optional<EntryStatus> parse_status(std::string_view cell) {
  if (cell.empty() || cell == "competing") return EntryStatus::competing;
  const std::string word = status_word(cell);
  if (word == status_words[0]) return EntryStatus::withdrawn;
  if (word == status_words[1]) return EntryStatus::disqualified;
  return std::nullopt;
}

/// Where the columns are that are no facts.
struct EntryColumns {
  explicit EntryColumns(const Csv& csv)
      : id(csv.column("entry")),
        title(csv.column("title")),
        status(csv.column("status")),
        reason(csv.column("reason")) {}
  std::optional<int> id, title, status, reason;
};

/// The rows of a part of entries.csv, as they stand there.
struct EntryRows {
  FactTable facts;
  TextList ids = {};
  TextList titles = {};                   // empty when there is no such column
  std::vector<EntryStatus> status = {};   // empty while all compete
  std::vector<std::string> reasons = {};  // beside status
  ProblemList problems = {};              // with what the rows say
  ProblemList row_problems = {};          // with the rows themselves
};

// Their ids are already in one list.
void append_status(EntryRows& rows, EntryRows& later, std::size_t rows_before) {
  if (!later.status.empty()) rows.status.resize(rows_before);
  if (!later.status.empty()) rows.reasons.resize(rows_before);
  rows.status.insert(rows.status.end(), later.status.begin(), later.status.end());
  std::ranges::move(later.reasons, std::back_inserter(rows.reasons));
  if (!rows.status.empty()) rows.status.resize(rows_before + later.ids.size());
  if (!rows.status.empty()) rows.reasons.resize(rows_before + later.ids.size());
}

class EntryReader {
 public:
  /// Room is made for the rows of so many bytes.
  EntryReader(EntryColumns columns, CsvRows rows, FactTable facts, std::size_t bytes)
      : columns_(columns), rows_(std::move(rows)), read_{std::move(facts)}, bytes_(bytes) {}

  EntryRows read() && {
    while (rows_.next()) {
      take();
      if (read_.ids.size() == looked_at) make_room();
    }
    read_.row_problems = std::move(rows_.problems());
    return std::move(read_);
  }

 private:
  static constexpr std::uint32_t looked_at = 4096;

  // For as many rows as the first ones let expect, and a few more: to grow is to copy into fresh memory.
  void make_room() {
    const auto expected = [&](std::size_t so_far) { return so_far * (bytes_ + bytes_ / 64) / rows_.passed(); };
    read_.ids.reserve(expected(looked_at), expected(read_.ids.letters()));
    if (columns_.title) read_.titles.reserve(expected(looked_at), expected(read_.titles.letters()));
    read_.facts.reserve(expected(looked_at));
  }

  void take() {
    const std::string_view id = cell_at(rows_, columns_.id);
    if (id.empty() && columns_.id) {
      read_.problems.add([&] { return problems::id_missing(rows_.place(*columns_.id), "entry"); });
    }
    read_.ids.add(id_text(id));
    if (columns_.title) read_.titles.add(cell_at(rows_, columns_.title));
    const bool competes = take_status() == EntryStatus::competing;
    read_.facts.take(rows_, competes ? FactTable::Gaps::mistakes : FactTable::Gaps::allowed, read_.problems);
  }

  EntryStatus take_status() {
    const std::string_view cell = cell_at(rows_, columns_.status);
    const std::optional<EntryStatus> status = parse_status(cell);
    if (!status) read_.problems.add([&] { return unknown_status(cell); });
    const EntryStatus kept = status.value_or(EntryStatus::competing);
    if (kept == EntryStatus::competing && read_.status.empty()) return kept;
    read_.status.resize(read_.ids.size());
    read_.reasons.resize(read_.ids.size());
    read_.status.back() = kept;
    read_.reasons.back() = cell_at(rows_, columns_.reason);
    return kept;
  }

  base::Diagnostic unknown_status(std::string_view cell) {
    const std::vector<std::string> known(status_words.begin(), status_words.end());
    return unknown_name(rows_.place(*columns_.status), problems::Named::status, cell,
                        format_names(engine::TableWord::status, known));
  }

  EntryColumns columns_;
  CsvRows rows_;
  EntryRows read_;
  std::size_t bytes_;
};

/// In the order of the file.
std::vector<EntryRows> read_rows(const Loading& loading, const Csv& csv) {
  const DecimalStyle style = decimal_style(csv);
  std::vector<engine::FactId> facts = facts_of(loading.plan, FactColumn::Of::entry);
  std::vector<std::future<EntryRows>> parts;
  for (CsvRows& part : csv.split(static_cast<int>(loading.threads))) {
    const std::size_t bytes = parts.empty() ? csv.text().view().size() : part.left();  // the first one gets the others'
    EntryReader reader(EntryColumns(csv), std::move(part), FactTable(loading, csv, facts, style), bytes);
    parts.push_back(
        std::async(std::launch::async, [taken = std::move(reader)]() mutable { return std::move(taken).read(); }));
  }
  std::vector<EntryRows> rows;
  rows.reserve(parts.size());
  for (std::future<EntryRows>& part : parts) rows.push_back(part.get());
  return rows;
}

/// Ids that stand in two rows: found by their order, shown by where the rows are.
class RepeatedIds {
 public:
  explicit RepeatedIds(std::span<const std::string> sorted) {
    for (std::size_t at = 1; at < sorted.size(); ++at) {
      if (!sorted[at].empty() && sorted[at] == sorted[at - 1]) first_.emplace(sorted[at], std::nullopt);
    }
  }

  void tell(const Csv& csv, ProblemList& problems) {
    if (first_.empty()) return;
    const std::optional<int> column = csv.column("entry");
    for (CsvRows rows = csv.rows(); rows.next();) {
      const auto found = first_.find(id_text(cell_at(rows, column)));
      if (found == first_.end()) continue;
      std::optional<base::Place>& first = found->second;
      if (first) problems.add([&] { return problems::id_repeated(rows.place(*column), *first, found->first); });
      if (!first) first = rows.place(*column);
    }
  }

 private:
  std::map<std::string, std::optional<base::Place>, std::less<>> first_;
};

template <class Cell>
std::vector<Cell> in_order(std::vector<Cell>&& cells, std::span<const std::uint32_t> order) {
  std::vector<Cell> sorted;
  if (cells.empty()) return sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t row : order) sorted.push_back(std::move(cells[row]));
  return sorted;
}

// Into the order of their ids, each kind of cell on its own: the rows stand all over the file, and each kind waits for
// memory.
void keep(std::vector<EntryRows>& parts, Loading& loading) {
  engine::Tables& tables = loading.tables;
  EntryRows& rows = parts.front();
  const std::span<EntryRows> others = std::span(parts).subspan(1);
  std::vector<std::size_t> rows_before;
  for (EntryRows& later : others) {
    rows_before.push_back(rows.ids.size());
    rows.ids.append(later.ids);
  }
  const std::vector<std::uint32_t> order = order_of(rows.ids, loading.threads);
  const std::array<std::function<void()>, 3> kinds = {[&] {
                                                        for (const EntryRows& later : others)
                                                          rows.titles.append(later.titles);
                                                        if (!rows.titles.empty())
                                                          tables.titles = rows.titles.in_order(order);
                                                      },
                                                      [&] {
                                                        tables.entries = rows.ids.in_order(order);
                                                        loading.entries = IdIndex(tables.entries);
                                                      },
                                                      [&] {
                                                        for (std::size_t at = 0; at < others.size(); ++at)
                                                          append_status(rows, others[at], rows_before[at]);
                                                        tables.status = in_order(std::move(rows.status), order);
                                                        tables.status_reason = in_order(std::move(rows.reasons), order);
                                                        for (EntryRows& later : others)
                                                          rows.facts.append(std::move(later.facts));
                                                        std::move(rows.facts).keep(order, tables);
                                                      }};
  engine::in_parallel(kinds.size(), loading.threads, [&](std::size_t kind) { kinds[kind](); });
}

bool has_error_in(const base::Diagnostics& problems, const std::string& file) {
  return std::ranges::any_of(problems, [&](const base::Diagnostic& problem) {
    return problem.severity == base::Severity::error && problem.place.file == file;
  });
}

}  // namespace

void load_entries(Loading& loading) {
  const std::optional<Csv> csv = open(loading, "entries.csv");
  if (!csv) return;
  std::vector<KnownColumn> known = {{"entry", "", true}, {"title"}, {"status"}, {"reason"}, {"nomination"}};
  add_columns(known, loading.plan, facts_of(loading.plan, FactColumn::Of::entry));
  check_columns(loading, *csv, known);

  std::vector<EntryRows> parts = read_rows(loading, *csv);
  keep(parts, loading);
  ProblemList problems, row_problems;
  for (EntryRows& part : parts) problems.append(std::move(part.problems));
  for (EntryRows& part : parts) row_problems.append(std::move(part.row_problems));
  RepeatedIds(loading.tables.entries).tell(*csv, problems);
  const bool whole = csv->column("entry") && !row_problems.has_error() && !loading.tables.entries.empty();
  problems.append(std::move(row_problems));
  loading.entries_known = add_problems(loading, *csv, std::move(problems)) && whole;
  loading.entries_wrong = has_error_in(loading.problems, csv->path());
}

}  // namespace records
