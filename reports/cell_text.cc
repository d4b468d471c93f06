#include "reports/cell_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/decimal.h"
#include "engine/data/recorded.h"
#include "engine/explain/decision_taken.h"
#include "engine/explain/money_words.h"
#include "reports/number.h"

namespace reports {

namespace {

using base::Words;
using engine::Decided;
using Kind = ResultColumn::Kind;

constexpr int most_digits = 10;

engine::NodeId node_of(const StageView& view, const ResultColumn& column) {
  return column.kind == Kind::total ? view.stage.total : view.stage.criteria[column.criterion];
}

std::string value(const StageView& view, const ResultColumn& column, std::uint32_t entry) {
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

std::optional<base::Exact> exact_value(const StageView& view, const ResultColumn& column, std::uint32_t entry) {
  const engine::Value found = view.results.scored.value(node_of(view, column), entry);
  const auto* exact = std::get_if<base::Exact>(&found);
  return exact == nullptr ? std::nullopt : std::optional(*exact);
}

/// Different totals that stand one above the other never look the same, as far as the most digits shown can tell them
/// apart.
int digits_that_part(const StageView& view, const ResultColumn& column, std::span<const std::uint32_t> entries) {
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

/// One award with its money: «Диплом, 15 000 ₽»; several, and then what they pay together.
std::string award_text(const StageView& view, const std::vector<engine::AwardWon>& won, std::uint32_t entry) {
  std::vector<std::string> parts;
  for (const engine::AwardWon& each : won) parts.push_back(each.title.in(view.language));
  const std::optional<base::Exact> money = engine::prize(view.results, view.stage, entry);
  if (!money) return joined(std::move(parts));
  const std::string prize = shown(*money, engine::Unit::money, view.language);
  if (parts.size() > 1) parts.push_back(prize);
  return parts.size() > 1 ? joined(std::move(parts)) : fmt::format("{}, {}", parts.front(), prize);
}

std::string award(const StageView& view, std::uint32_t entry) {
  const std::vector<engine::AwardWon> won = engine::awards(view.results, view.stage, entry);
  const Words open = {"награда ещё не определена", "the award is not decided yet"};
  return joined({won.empty() ? std::string() : award_text(view, won, entry),
                 engine::awards_wait(view.results, view.stage, entry) ? open.in(view.language) : std::string()});
}

/// «финансируется, 400 000 ₽».
std::string grant(const StageView& view, std::uint32_t entry) {
  const std::string words = fund_words(engine::funded(view.results, view.stage, entry)).in(view.language);
  const engine::MoneyLine* line = engine::money_line(view.results, view.stage, entry);
  const bool got = line != nullptr && line->granted > base::Exact{0};
  return got ? fmt::format("{}, {}", words, shown(line->granted, engine::Unit::money, view.language)) : words;
}

std::string outcome(const StageView& view, std::uint32_t entry) {
  return joined({award(view, entry), advance_words(engine::advances(view.results, view.stage, entry)).in(view.language),
                 grant(view, entry)});
}

std::string money_left(const StageView& view, std::uint32_t entry) {
  const engine::MoneyLine* line = engine::money_line(view.results, view.stage, entry);
  return line == nullptr ? std::string() : shown(line->left_after, engine::Unit::money, view.language);
}

std::string note(const StageView& view, std::uint32_t entry) {
  const std::string taken = engine::decision_taken(view.results, view.stage, entry).in(view.language);
  const std::string key = parted_by(view.results, view.stage, entry).in(view.language);
  const bool is_told = taken.find(key) != std::string::npos;  // The decision says it, and more.
  const bool is_open = !view.results.scored.questions.empty() && waits(view, view.stage.order, entry);
  const Words why =
      is_open ? engine::words(engine::State::waiting) : engine::why_no_place(view.results, view.stage, entry);
  const Words refused = engine::why_no_money(view.results, view.stage, entry);
  const Words not_confirmed = refused.empty() ? engine::why_not_confirmed(view.results, view.stage, entry) : Words{};
  const Words no_prize = engine::why_no_prize(view.results, view.stage, entry);
  const bool is_divided = why.empty() && engine::divided_by(view.results, view.stage, entry);
  const Words divided = {"место разделено решением", "the place is divided by a decision"};
  return joined({why.in(view.language), is_divided ? divided.in(view.language) : "", refused.in(view.language),
                 not_confirmed.in(view.language), no_prize.in(view.language),
                 is_told ? "" : parted_words(view.results, view.stage, entry).in(view.language), taken});
}

}  // namespace

int digits_of_column(const StageView& view, const ResultColumn& column, std::span<const std::uint32_t> entries) {
  int most = column.kind == Kind::total ? digits_that_part(view, column, entries) : 0;
  for (const std::uint32_t entry : entries) {
    if (const auto here = exact_value(view, column, entry)) most = std::max(most, digits_needed(*here));
  }
  return most;
}

std::string cell_text(const StageView& view, const ResultColumn& column, std::uint32_t entry) {
  switch (column.kind) {
    case Kind::place: return engine::place_text(view.results, view.stage, entry);
    case Kind::entry: return view.results.tables.entries[entry];
    case Kind::title: return entry_title(view.results, entry);
    case Kind::criterion:
    case Kind::total: return value(view, column, entry);
    case Kind::outcome: return outcome(view, entry);
    case Kind::money_left: return money_left(view, entry);
    case Kind::note: return note(view, entry);
  }
  return {};
}

}  // namespace reports
