#include "analysis/invented.h"

#include <algorithm>
#include <string>
#include <type_traits>

#include "engine/score.h"

namespace analysis {

namespace {

using engine::Column;
using engine::FactColumn;
using engine::Plan;
using engine::Sheets;
using engine::State;
using engine::Tables;
using engine::Type;

constexpr std::uint32_t listed = 3;  // Items or rounds of an entry, where they come from a file; nominations, too.

std::string numbered(const char* prefix, std::size_t number) { return prefix + std::to_string(number); }

/// Ids ascend by their bytes, as tables have them.
std::string padded(const char* prefix, std::size_t number) {
  std::string digits = std::to_string(number);
  return prefix + std::string(6 - std::min<std::size_t>(digits.size(), 6), '0') + digits;
}

engine::Offsets evenly(std::size_t entries) {
  engine::Offsets offsets;
  for (std::size_t entry = 0; entry <= entries; ++entry)
    offsets.start.push_back(static_cast<std::uint32_t>(entry) * listed);
  return offsets;
}

class Inventor {
 public:
  Inventor(const Plan& plan, const Sizes& sizes, Chance& chance) : plan_(plan), sizes_(sizes), chance_(chance) {}

  Tables run() {
    add_entries();
    for (const FactColumn& fact : plan_.facts) tables_.facts.push_back(column(fact));
    add_jury();
    for (const Sheets& sheets : plan_.sheets) tables_.sheets.push_back(rows(sheets));
    return std::move(tables_);
  }

 private:
  const Plan& plan_;
  const Sizes& sizes_;
  Chance& chance_;
  Tables tables_;

  void add_entries() {
    for (std::size_t entry = 1; entry <= sizes_.entries; ++entry) tables_.entries.push_back(padded("e", entry));
    for (std::size_t at = 1; plan_.nominations_from_file && at <= listed; ++at) {
      tables_.nominations.push_back(numbered("n", at));
      tables_.nomination_titles.push_back(numbered("n", at));
    }
    if (plan_.has_items) {
      tables_.items = evenly(sizes_.entries);
      for (std::size_t row = 0; row < tables_.items.start.back(); ++row)
        tables_.item_ids.push_back(numbered("i", row % listed + 1));
    }
    if (plan_.rounds && plan_.rounds->as_listed) {
      tables_.rounds = evenly(sizes_.entries);
      for (std::size_t row = 0; row < tables_.rounds.start.back(); ++row)
        tables_.round_ids.push_back(numbered("r", row % listed + 1));
    }
  }

  std::size_t rows_of(const FactColumn& fact) const {
    switch (fact.of) {
      case FactColumn::Of::entry: return tables_.entries.size();
      case FactColumn::Of::nomination: return nominations();
      case FactColumn::Of::decision: return groups(fact);
      case FactColumn::Of::item: return tables_.item_ids.size();
      case FactColumn::Of::round: return round_rows();
    }
    return 0;
  }

  std::size_t groups(const FactColumn& decided) const {
    std::size_t rows = 1;
    for (const engine::FactId id : decided.per) rows *= choices_of(plan_.facts[id.at]);
    return rows;
  }

  std::size_t choices_of(const FactColumn& fact) const {
    return fact.list == plan_.nominations ? nominations() : plan_.lists[fact.list.at].ids.size();
  }

  std::size_t nominations() const {
    return plan_.nominations_from_file ? tables_.nominations.size() : plan_.lists[plan_.nominations.at].ids.size();
  }

  std::size_t round_rows() const {
    if (!plan_.rounds) return 0;
    return plan_.rounds->as_listed ? tables_.round_ids.size() : tables_.entries.size() * plan_.rounds->ids.size();
  }

  Column column(const FactColumn& fact) {
    Column made = values(fact, rows_of(fact));
    if (!fact.optional) return made;
    for (std::size_t row = 0; row < rows_of(fact); ++row)
      made.states.push_back(chance_.below(10) == 0 ? State::not_given : State::present);
    return made;
  }

  Column values(const FactColumn& fact, std::size_t rows) {
    switch (fact.type) {
      case Type::number: return {.values = numbers(fact, rows), .denominator = 1, .states = {}};
      case Type::flag: return {.values = flags(rows), .denominator = 1, .states = {}};
      case Type::choice: return {.values = choices(fact, rows), .denominator = 1, .states = {}};
      case Type::moment: return {.values = moments(fact, rows), .denominator = 1, .states = {}};
      case Type::text: return {.values = texts(rows), .denominator = 1, .states = {}};
    }
    return {};
  }

  /// Everybody's own: of what groups are made of, say, each is one.
  static Column::Texts texts(std::size_t rows) {
    Column::Texts made;
    for (std::size_t row = 1; row <= rows; ++row) made.push_back(padded("t", row));
    return made;
  }

  static base::Exact usual_span(const FactColumn& fact) {
    if (fact.unit == engine::Unit::money) return 1000000;
    return fact.unit == engine::Unit::percent ? 1 : 100;
  }

  /// From the least value in equal steps.
  Column::Big numbers(const FactColumn& fact, std::size_t rows) {
    const base::Exact thousandth = base::Exact::fraction(1, 1000);
    const base::Exact usual = usual_span(fact);
    const bool is_below_zero = !fact.minimum && fact.maximum && *fact.maximum < base::Exact{0};
    const base::Exact low = is_below_zero ? *fact.maximum - usual : fact.minimum.value_or(0);
    const base::Exact high = fact.maximum.value_or(low + usual);
    const base::Exact step = fact.step.value_or(fact.whole ? base::Exact{1} : (high - low) * thousandth);
    const std::uint32_t steps = steps_between(low, high, step);
    Column::Big made;
    for (std::size_t row = 0; row < rows; ++row) made.push_back(low + step * base::Exact{chance_.below(steps + 1)});
    return made;
  }

  static std::uint32_t steps_between(const base::Exact& low, const base::Exact& high, const base::Exact& step) {
    constexpr std::int64_t most = std::int64_t{1} << 30;
    const std::optional<base::Exact> steps = base::divide(high - low, step);
    if (!steps) return 0;
    const std::int64_t count = base::floor(*steps).as_int64().value_or(most);
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 0, most));
  }

  static std::int64_t whole(const base::Exact& number) { return number.as_int64().value_or(0); }

  Column::Flags flags(std::size_t rows) {
    Column::Flags made;
    for (std::size_t row = 0; row < rows; ++row) made.push_back(chance_.below(10) == 0 ? 0 : 1);
    return made;
  }

  Column::Wide choices(const FactColumn& fact, std::size_t rows) {
    const std::size_t ids = choices_of(fact);
    Column::Wide made;
    for (std::size_t row = 0; row < rows; ++row) made.push_back(chance_.below(static_cast<std::uint32_t>(ids)));
    return made;
  }

  /// To the minute, in the years 2023 to 2025 where nothing else is said.
  Column::Wide moments(const FactColumn& fact, std::size_t rows) {
    constexpr std::int64_t minute = 60, usual_first = 1672531200, usual_last = 1767225540;
    const std::int64_t first = fact.minimum ? whole(*fact.minimum) : usual_first;
    const std::int64_t last = fact.maximum ? whole(*fact.maximum) : std::max(first, usual_last);
    const auto minutes = static_cast<std::uint32_t>(std::clamp<std::int64_t>((last - first) / minute, 0, 1 << 30));
    Column::Wide made;
    for (std::size_t row = 0; row < rows; ++row)
      made.push_back(first + std::int64_t{chance_.below(minutes + 1)} * minute);
    return made;
  }

  // -------------------------------------------------------------- the jury

  std::vector<std::string> panels() const {
    std::vector<std::string> found;
    for (const Sheets& sheets : plan_.sheets) {
      found.insert(found.end(), sheets.panels.begin(), sheets.panels.end());
      for (const engine::MarkColumn& column : sheets.columns)
        if (!column.panel.empty()) found.push_back(column.panel);
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    if (found.empty() && !plan_.sheets.empty()) found.emplace_back();
    return found;
  }

  bool has_third() const {
    return std::ranges::any_of(plan_.nodes, [](const engine::Node& node) {
      const auto* reduce = std::get_if<engine::Reduce>(&node.rule);
      return reduce != nullptr && std::holds_alternative<engine::TwoAndThird>(reduce->how);
    });
  }

  void add_jury() {
    const std::uint32_t count = has_third() ? 3 : sizes_.jurors;
    for (const std::string& panel : panels())
      for (std::uint32_t at = 0; at < count; ++at) add_juror(panel, at);
    std::ranges::sort(tables_.jury, {}, &engine::Juror::id);
  }

  void add_juror(const std::string& panel, std::uint32_t at) {
    const char* role = has_third() && at == 2 ? "third" : at == 0 ? "chair" : "member";
    engine::Juror juror = {.id = padded((panel + "_").c_str(), at + 1), .name = {}, .role = role, .panels = {}};
    if (!panel.empty()) juror.panels.push_back(panel);
    tables_.jury.push_back(std::move(juror));
  }

  static bool sits_in(const engine::Juror& juror, const std::vector<std::string>& panels) {
    return panels.empty() || std::ranges::any_of(panels, [&](const std::string& panel) {
             return std::ranges::count(juror.panels, panel) > 0;
           });
  }

  engine::SheetRows rows(const Sheets& sheets) const {
    engine::SheetRows rows;
    for (std::uint32_t at = 0; at < tables_.jury.size(); ++at)
      if (sits_in(tables_.jury[at], sheets.panels)) rows.jurors.push_back(at);
    rows.uniform = static_cast<std::uint32_t>(rows.jurors.size());
    if (rows.uniform == 0) rows.of_entry.start.assign(tables_.entries.size() + 1, 0);
    for (const engine::MarkColumn& column : sheets.columns) rows.marks.push_back(blank(rows, column));
    return rows;
  }

  Column blank(const engine::SheetRows& rows, const engine::MarkColumn& column) const {
    const std::size_t rounds = column.per_round ? round_rows() / std::max<std::size_t>(1, tables_.entries.size()) : 1;
    const std::size_t cells = tables_.entries.size() * rounds * (column.per_item ? listed : 1);
    Column made = {.values = Column::Wide(cells * rows.uniform), .denominator = 1, .states = {}};
    for (std::size_t cell = 0; cell < cells; ++cell)
      for (const std::uint32_t juror : rows.jurors)
        made.states.push_back(column.panel.empty() || sits_in(tables_.jury[juror], {column.panel}) ? State::not_given
                                                                                                   : State::not_asked);
    return made;
  }
};

/// Into rows of entries only: what an entry lists and how it was grouped stays.
void copy_row(const Column& from, Column& to, std::uint32_t row) {
  std::visit([&](auto& values) { values[row] = std::get<std::decay_t<decltype(values)>>(from.values)[row]; },
             to.values);
  if (!to.states.empty()) to.states[row] = from.states[row];
}

void copy_facts(const Plan& plan, const Tables& from, Tables& to, const std::vector<std::uint32_t>& entries) {
  for (std::size_t fact = 0; fact < plan.facts.size(); ++fact) {
    if (plan.facts[fact].of != FactColumn::Of::entry) continue;
    for (const std::uint32_t entry : entries) copy_row(from.facts[fact], to.facts[fact], entry);
  }
}

std::vector<std::uint32_t> not_admitted(const Plan& plan, const Tables& tables) {
  std::vector<std::uint32_t> entries;
  if (plan.stages.empty()) return entries;
  const engine::Scored scored = engine::score(plan, tables, {.threads = 1});
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry)
    if (!engine::why_outside(plan, tables, scored, plan.stages.front().entered, entry).empty())
      entries.push_back(entry);
  return entries;
}

}  // namespace

Tables invented(const Plan& plan, const Sizes& sizes, Chance& chance) {
  constexpr int most_attempts = 20;
  Tables tables = Inventor(plan, sizes, chance).run();
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const std::vector<std::uint32_t> again = not_admitted(plan, tables);
    if (again.empty()) break;
    copy_facts(plan, Inventor(plan, sizes, chance).run(), tables, again);
  }
  return tables;
}

}  // namespace analysis
