#include "reports/sheet.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <span>

#include "base/decimal.h"
#include "engine/formula_text.h"
#include "reports/number.h"

namespace reports {

namespace {

using base::Words;
using engine::Decided;
using Kind = SheetColumn::Kind;

constexpr int most_digits = 10;

Words title_of(const engine::Node& node) {
  const auto* asked = std::get_if<engine::Ask>(&node.rule);
  const std::string& name = node.name.empty() && asked != nullptr ? asked->decision : node.name;
  return {node.title.ru.empty() ? name : node.title.ru, node.title.en.empty() ? name : node.title.en};
}

engine::NodeId node_of(const StageView& view, const SheetColumn& column) {
  return column.kind == Kind::total ? view.stage.total : view.stage.criteria[column.criterion];
}

std::string value(const StageView& view, const SheetColumn& column, std::uint32_t entry) {
  const engine::NodeId node = node_of(view, column);
  const engine::Value found = view.results.scored.value(node, entry);
  if (const auto* number = std::get_if<base::Exact>(&found)) {
    const engine::Unit unit = view.results.plan[node].unit;
    return unit == engine::Unit::none ? shown_with(column.digits, *number, view.language)
                                      : shown(*number, unit, view.language);
  }
  if (const bool* flag = std::get_if<bool>(&found))
    return Words{*flag ? "да" : "нет", *flag ? "yes" : "no"}.in(view.language);
  const auto* absent = std::get_if<engine::Absent>(&found);
  return absent != nullptr && absent->why == engine::State::waiting ? "…" : "–";
}

std::optional<base::Exact> exact_value(const StageView& view, const SheetColumn& column, std::uint32_t entry) {
  const engine::Value found = view.results.scored.value(node_of(view, column), entry);
  const auto* exact = std::get_if<base::Exact>(&found);
  return exact == nullptr ? std::nullopt : std::optional(*exact);
}

/// Different totals that stand one above the other never look the same, as far as the most digits shown can tell them
/// apart.
int digits_that_part(const StageView& view, const SheetColumn& column, std::span<const std::uint32_t> entries) {
  int digits = 0;
  std::optional<base::Exact> above;
  for (const std::uint32_t entry : entries) {
    const std::optional<base::Exact> here = exact_value(view, column, entry);
    while (here && above && *here != *above && digits < most_digits &&
           base::to_decimal(*here, digits) == base::to_decimal(*above, digits)) {
      ++digits;
    }
    above = here;
  }
  return digits;
}

int digits(const StageView& view, const SheetColumn& column, std::span<const std::uint32_t> entries) {
  int most = column.kind == Kind::total ? digits_that_part(view, column, entries) : 0;
  for (const std::uint32_t entry : entries) {
    if (const auto here = exact_value(view, column, entry)) most = std::max(most, digits_needed(*here));
  }
  return most;
}

/// With the weight that the total gives it, so that a row adds up by hand.
std::string criterion_title(const StageView& view, std::size_t criterion) {
  const engine::Stage& stage = view.stage;
  const engine::NodeId node = stage.criteria[criterion];
  std::string title = view.results.plan[node].title.in(view.language);
  if (title.empty()) title = engine::local_name(view.results.plan[node], stage.id);
  const bool weighted = criterion < stage.weights.size() && stage.weights[criterion] != base::Exact{1};
  return weighted ? fmt::format("{}\u00a0×\u00a0{}", title, shown(stage.weights[criterion], view.language)) : title;
}

std::vector<SheetColumn> all_columns(const StageView& view) {
  const auto in = [&](const char* ru, const char* en) { return Words{ru, en}.in(view.language); };
  std::vector<SheetColumn> made = {{Kind::place, in("Место", "Place")},
                                   {Kind::entry, in("Заявка", "Entry")},
                                   {Kind::title, in("Название", "Title")}};
  for (std::size_t k = 0; k < view.stage.criteria.size(); ++k) {
    made.push_back({.kind = Kind::criterion, .title = criterion_title(view, k), .criterion = k});
  }
  made.push_back({Kind::total, in("Итог", "Total")});
  made.push_back({Kind::outcome, in("Решение", "Outcome")});
  made.push_back({Kind::note, in("Примечание", "Note")});
  return made;
}

std::string award_text(const engine::AwardLine& line, base::Language language) {
  const std::string& title = line.title.in(language);
  if (!line.prize) return title;
  const std::string prize = shown(*line.prize, engine::Unit::money, language);
  return title.empty() ? prize : fmt::format("{}, {}", title, prize);
}

Words advance_words(Decided decided) {
  if (decided == Decided::yes) return {"проходит дальше", "goes on"};
  if (decided == Decided::waiting) return {"выход в следующий этап не решён", "going on is not decided yet"};
  return {};
}

Words fund_words(Decided decided) {
  switch (decided) {
    case Decided::yes: return {"финансируется", "funded"};
    case Decided::no: return {"не финансируется", "not funded"};
    case Decided::waiting: return {"финансирование не решено", "funding is not decided yet"};
    case Decided::not_asked: break;
  }
  return {};
}

std::string joined(std::vector<std::string> parts) {
  std::erase(parts, std::string());
  return fmt::format("{}", fmt::join(parts, "; "));
}

bool waits(const StageView& view, engine::NodeId node, std::uint32_t entry) {
  return view.results.scored.state(node, entry) == engine::State::waiting;
}

std::string award(const StageView& view, std::uint32_t entry) {
  const engine::AwardLine* line = engine::award(view.results, view.stage, entry);
  if (line != nullptr) return award_text(*line, view.language);
  const bool is_open = view.stage.award && waits(view, *view.stage.award, entry);
  return is_open ? Words{"награда ещё не определена", "the award is not decided yet"}.in(view.language) : std::string();
}

std::string outcome(const StageView& view, std::uint32_t entry) {
  return joined({award(view, entry), advance_words(engine::advances(view.results, view.stage, entry)).in(view.language),
                 fund_words(engine::funded(view.results, view.stage, entry)).in(view.language)});
}

std::string note(const StageView& view, std::uint32_t entry) {
  const std::string key = parted_by(view.results, view.stage, entry).in(view.language);
  const Words decided_by = {"при равном итоге решает: ", "totals are equal, decided by: "};
  const bool is_open = !view.results.scored.questions.empty() && waits(view, view.stage.order, entry);
  const Words why =
      is_open ? engine::words(engine::State::waiting) : engine::why_no_place(view.results, view.stage, entry);
  return joined({why.in(view.language), key.empty() ? "" : decided_by.in(view.language) + key});
}

std::string cell(const StageView& view, const SheetColumn& column, std::uint32_t entry) {
  switch (column.kind) {
    case Kind::place: return engine::place_text(view.results, view.stage, entry);
    case Kind::entry: return view.results.tables.entries[entry];
    case Kind::title: return entry_title(view.results, entry);
    case Kind::criterion:
    case Kind::total: return value(view, column, entry);
    case Kind::outcome: return outcome(view, entry);
    case Kind::note: return note(view, entry);
  }
  return {};
}

Sheet sheet(const StageView& view, std::string caption, std::vector<std::uint32_t> entries) {
  Sheet made = {std::move(caption), all_columns(view), std::move(entries)};
  for (SheetColumn& column : made.columns) {
    if (holds_numbers(column.kind)) column.digits = digits(view, column, made.entries);
  }
  std::erase_if(made.columns, [&](const SheetColumn& column) {
    return std::ranges::all_of(made.entries, [&](std::uint32_t entry) {
      const std::string text = cell(view, column, entry);
      return text.empty() || (holds_numbers(column.kind) && text == "–");
    });
  });
  return made;
}

}  // namespace

bool holds_numbers(SheetColumn::Kind kind) { return kind == Kind::criterion || kind == Kind::total; }

std::vector<Sheet> sheets(const StageView& view) {
  const engine::Standing standing = engine::standing(view.results, view.stage);
  std::vector<Sheet> made;
  for (const engine::StandingGroup& group : standing.groups) {
    std::vector<std::uint32_t> entries(group.placed.begin(), group.placed.end());
    entries.insert(entries.end(), group.others.begin(), group.others.end());
    made.push_back(sheet(view, fmt::format("{}", fmt::join(group.labels, " · ")), std::move(entries)));
  }
  const Words left_out = {"Не допущены, отозваны или сняты", "Not taking part"};
  if (!standing.left_out.empty()) made.push_back(sheet(view, left_out.in(view.language), standing.left_out));
  return made;
}

std::vector<std::string> cells(const StageView& view, const Sheet& sheet, std::uint32_t entry) {
  std::vector<std::string> made;
  made.reserve(sheet.columns.size());
  for (const SheetColumn& column : sheet.columns) made.push_back(cell(view, column, entry));
  return made;
}

std::string stage_title(const StageView& view) {
  const std::string& title = view.stage.title.in(view.language);
  return title.empty() ? view.stage.id : title;
}

std::string contest_title(const engine::Plan& plan) {
  const std::string& title = plan.title.empty() ? plan.contest_id : plan.title;
  return plan.edition.empty() ? title : title + " " + plan.edition;
}

std::string entry_title(const engine::Results& results, std::uint32_t entry) {
  return entry < results.tables.titles.size() ? results.tables.titles[entry] : std::string();
}

Words parted_by(const engine::Results& results, const engine::Stage& stage, std::uint32_t entry) {
  engine::NodeId order = stage.order;
  while (true) {
    const auto& keys = std::get<engine::Order>(results.plan[order].rule).keys;
    const engine::Ranking& ranking = results.scored.rankings[order.at];
    if (entry >= ranking.decided_by.size()) return {};
    const std::uint8_t key = ranking.decided_by[entry];
    if (key >= keys.size() || keys[key].of == stage.total) return {};
    const engine::Node& node = results.plan[keys[key].of];
    if (!std::holds_alternative<engine::Order>(node.rule)) return title_of(node);
    order = keys[key].of;
  }
}

}  // namespace reports
