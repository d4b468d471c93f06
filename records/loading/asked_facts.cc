/// Facts that only some applications state.
#include "engine/bound/asked_facts.h"

#include <algorithm>
#include <array>

#include "engine/data/column.h"
#include "records/csv/column_names.h"
#include "records/loading/loading.h"

namespace records {
namespace {

using Of = engine::FactColumn::Of;

/// A file that states conditional facts, read once more.
class Looking {
 public:
  Looking(Loading& loading, const engine::AskedFacts& asked, const Csv& csv, Of of)
      : loading_(loading), asked_(asked), csv_(csv), of_(of) {
    for (const engine::FactId fact : engine::conditional_facts(loading.plan)) {
      const engine::FactColumn& column = loading.plan.facts[fact.at];
      if (column.of == of) facts_.push_back({fact, csv.column(column.name)});
    }
  }

  void run() {
    for (CsvRows rows = csv_.rows(); rows.next();) {
      const auto cell = cell_of(rows);
      if (!cell || !competes(cell->entry)) continue;
      for (const Column& each : facts_)
        if (each.at) look_at(rows, each, *cell);
    }
    loading_.add(std::move(problems_).finish(csv_.path()));
  }

 private:
  struct Column {
    engine::FactId fact;
    std::optional<int> at;
  };

  bool competes(std::uint32_t entry) const {
    const std::vector<engine::EntryStatus>& status = loading_.tables.status;
    return status.empty() || status[entry] == engine::EntryStatus::competing;
  }

  /// Whose row it is; what has no such entry, item or round is told already.
  std::optional<engine::OfFacts::Cell> cell_of(const CsvRows& rows) const {
    const engine::Tables& tables = loading_.tables;
    const auto entry = loading_.entries.find(id_text(cell_at(rows, csv_.column("entry"))));
    if (!entry || of_ == Of::entry) return entry ? std::optional{engine::OfFacts::Cell{*entry, 0, 0}} : std::nullopt;
    const bool items = of_ == Of::item;
    const std::string_view name = cell_at(rows, csv_.column(items ? "item" : "round"));
    const std::string id = items ? id_text(name) : round_id(loading_.plan, name);
    const auto position =
        position_of(items ? tables.items : tables.rounds, items ? tables.item_ids : tables.round_ids, *entry, id);
    if (!position) return std::nullopt;
    return items ? engine::OfFacts::Cell{*entry, 0, *position} : engine::OfFacts::Cell{*entry, *position, 0};
  }

  /// Of an item or round: among those that the entry lists, or among those of every entry.
  std::optional<std::uint32_t> position_of(const engine::Offsets& listed, const std::vector<std::string>& ids,
                                           std::uint32_t entry, const std::string& id) const {
    const bool fixed = listed.start.empty();
    const std::vector<std::string>& all = fixed ? loading_.plan.rounds->ids : ids;
    const auto begin = all.begin() + (fixed ? 0 : listed.start[entry]);
    const auto end = fixed ? all.end() : all.begin() + listed.start[entry + 1];
    const auto found = std::find(begin, end, id);
    return found == end ? std::nullopt : std::optional{static_cast<std::uint32_t>(found - begin)};
  }

  void look_at(CsvRows& rows, const Column& column, const engine::OfFacts::Cell& cell) {
    const engine::FactColumn& fact = loading_.plan.facts[column.fact.at];
    const std::optional<bool> asked = asked_.is_asked(column.fact, cell);
    const bool empty = cell_at(rows, column.at).empty();
    if (asked == true && empty && !fact.optional)
      problems_.add([&] { return problems::fact_missing(rows.place(*column.at), fact); });
    if (asked == false && !empty)
      problems_.add([&] { return problems::fact_not_asked(rows.place(*column.at), fact); }, base::Severity::warning);
  }

  Loading& loading_;
  const engine::AskedFacts& asked_;
  const Csv& csv_;
  Of of_;
  std::vector<Column> facts_;
  ProblemList problems_;
};

bool has_conditional(const engine::Plan& plan, Of of) {
  return std::ranges::any_of(engine::conditional_facts(plan),
                             [&](engine::FactId fact) { return plan.facts[fact.at].of == of; });
}

/// What is wrong with the file as such is told already.
void look_again(Loading& loading, const engine::AskedFacts& asked, Of of, std::string_view name) {
  if (!has_conditional(loading.plan, of) || !loading.has(name)) return;
  base::Result<Text> text = loading.source.read(name, {.threads = loading.threads});
  if (!text) return;
  base::Result<Csv> csv = open_csv(*std::move(text));
  if (!csv) return;
  give_known_names(*csv, loading.plan, name);
  Looking(loading, asked, *csv, of).run();
}

}  // namespace

void check_asked_facts(Loading& loading) {
  if (engine::conditional_facts(loading.plan).empty() || !loading.entries_known || !loading.listed_known ||
      !loading.nominations_known)
    return;
  engine::leave_out_unasked(loading.plan, loading.tables);
  const engine::AskedFacts asked(loading.plan, loading.tables);
  look_again(loading, asked, Of::entry, "entries.csv");
  look_again(loading, asked, Of::item, "items.csv");
  look_again(loading, asked, Of::round, rounds_file(loading));
}

}  // namespace records
