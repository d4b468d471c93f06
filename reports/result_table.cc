#include "reports/result_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/quotes.h"
#include "base/text.h"
#include "engine/explain/explain.h"
#include "engine/explain/money_words.h"
#include "engine/words/formula_text.h"
#include "engine/words/rule_words.h"
#include "engine/words/speaker.h"
#include "reports/cell_text.h"
#include "reports/number.h"

namespace reports {

namespace {

using base::Words;
using engine::operator+;
using Kind = ResultColumn::Kind;

Words title_of(const engine::Node& node) {
  const auto* asked = std::get_if<engine::Ask>(&node.rule);
  const std::string& name = node.name.empty() && asked != nullptr ? asked->decision : node.name;
  return {node.title.ru.empty() ? name : node.title.ru, node.title.en.empty() ? name : node.title.en};
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

std::vector<ResultColumn> all_columns(const StageView& view) {
  const auto in = [&](const char* ru, const char* en) { return Words{ru, en}.in(view.language); };
  std::vector<ResultColumn> made = {{Kind::place, in("Место", "Place")},
                                    {Kind::entry, in("Заявка", "Entry")},
                                    {Kind::title, in("Название", "Title")}};
  for (std::size_t k = 0; k < view.stage.criteria.size(); ++k) {
    made.push_back({.kind = Kind::criterion, .title = criterion_title(view, k), .criterion = k});
  }
  made.push_back({Kind::total, in("Итог", "Total")});
  made.push_back({Kind::outcome, in("Решение", "Outcome")});
  if (view.stage.funded) made.push_back({Kind::money_left, in("Осталось денег", "Money left")});
  made.push_back({Kind::note, in("Примечание", "Note")});
  return made;
}

ResultTable table_of(const StageView& view, std::string caption, std::vector<std::uint32_t> entries) {
  ResultTable made = {std::move(caption), all_columns(view), std::move(entries)};
  for (ResultColumn& column : made.columns) {
    if (holds_numbers(column.kind)) column.digits = digits_of_column(view, column, made.entries);
  }
  std::erase_if(made.columns, [&](const ResultColumn& column) {
    return std::ranges::all_of(made.entries, [&](std::uint32_t entry) {
      const std::string text = cell_text(view, column, entry);
      return text.empty() || (holds_numbers(column.kind) && text == "–");
    });
  });
  return made;
}

/// The key of this order that parted the entry from the one before it; none: the total did, or nothing.
std::optional<engine::NodeId> key_of(const engine::Results& results, const engine::Stage& stage, engine::NodeId order,
                                     std::uint32_t entry) {
  const auto& keys = std::get<engine::Order>(results.plan[order].rule).keys;
  const bool is_shown = order == stage.order;
  const engine::Ranking& ranking = is_shown ? engine::shown_ranking(results, stage) : results.scored.rankings[order.at];
  if (entry >= ranking.decided_by.size()) return std::nullopt;
  const std::uint8_t key = ranking.decided_by[entry];
  return key >= keys.size() || keys[key].of == stage.total ? std::nullopt : std::optional(keys[key].of);
}

/// The key that parted the entry from the one before it at an equal total; none: the total did, or nothing.
std::optional<engine::NodeId> parting_key(const engine::Results& results, const engine::Stage& stage,
                                          std::uint32_t entry) {
  if (!stage.joins.empty()) return std::nullopt;  // Totals of several stages are not compared.
  const auto is_order = [&](engine::NodeId id) { return std::holds_alternative<engine::Order>(results.plan[id].rule); };
  std::optional<engine::NodeId> key = key_of(results, stage, stage.order, entry);
  while (key && is_order(*key)) key = key_of(results, stage, *key, entry);
  return key;
}

/// Who stands before the entry; none: it has no place, or the first one.
std::optional<std::uint32_t> before(const engine::Ranking& ranking, std::uint32_t entry) {
  if (ranking.first[entry] == 0) return std::nullopt;
  const std::uint32_t group = ranking.group_of[entry];
  const auto at = [&](std::size_t row) { return ranking.sequence.begin() + ranking.group_start[row]; };
  const auto place = [&](std::uint32_t other) { return ranking.first[other]; };
  const auto sharing = std::ranges::lower_bound(at(group), at(group + std::size_t{1}), place(entry), {}, place);
  const auto here = std::find(sharing, at(group + std::size_t{1}), entry);
  return here == at(group) ? std::nullopt : std::optional(*std::prev(here));
}

/// The money of the whole contest; none: each group has its own, or it is not known.
std::optional<base::Exact> whole_budget(const engine::Results& results, const engine::Fund& fund) {
  const engine::Node& amount = results.plan[fund.amount];
  const auto* constant = std::get_if<engine::Constant>(&amount.rule);
  if (!amount.domain.by.empty()) return std::nullopt;
  const engine::Value value = constant != nullptr ? constant->value : results.scored.value(fund.amount, 0);
  const auto* money = std::get_if<base::Exact>(&value);
  return money == nullptr ? std::nullopt : std::optional(*money);
}

/// What the budget has given in all, and to how many.
struct Granted {
  base::Exact sum = 0;
  std::int64_t entries = 0;
};

/// None: it is not decided yet.
std::optional<Granted> granted(const StageView& view) {
  Granted made;
  for (std::uint32_t entry = 0; entry < view.results.tables.entries.size(); ++entry) {
    if (engine::funded(view.results, view.stage, entry) == engine::Decided::waiting) return std::nullopt;
    const engine::MoneyLine* line = engine::money_line(view.results, view.stage, entry);
    if (line == nullptr || line->granted.sign() <= 0) continue;
    made.sum = made.sum + line->granted;
    ++made.entries;
  }
  return made;
}

/// «Выделено 5 950 000 ₽ из 6 000 000 ₽, 5 заявок»; empty: the stage has no budget, or it is not decided yet.
std::string granted_text(const StageView& view) {
  const std::optional<Granted> all = view.stage.funded ? granted(view) : std::nullopt;
  if (!all) return {};
  const auto money = [&](const base::Exact& each) { return shown(each, engine::Unit::money, view.language); };
  const auto budget = whole_budget(view.results, std::get<engine::Fund>(view.results.plan[*view.stage.funded].rule));
  const std::string of = budget ? Words{" из ", " of "}.in(view.language) + money(*budget) : std::string();
  const Words to = {base::counted(all->entries, "заявка", "заявки", "заявок"),
                    fmt::format("{} {}", all->entries, all->entries == 1 ? "entry" : "entries")};
  return fmt::format("{} {}{}, {}", Words{"Выделено", "Granted:"}.in(view.language), money(all->sum), of,
                     to.in(view.language));
}

}  // namespace

bool holds_numbers(ResultColumn::Kind kind) { return kind == Kind::criterion || kind == Kind::total; }

std::vector<ResultTable> result_tables(const StageView& view) {
  const engine::Standing standing = engine::standing(view.results, view.stage);
  std::vector<ResultTable> made;
  for (const engine::StandingGroup& group : standing.groups) {
    std::vector<std::uint32_t> entries(group.placed.begin(), group.placed.end());
    entries.insert(entries.end(), group.others.begin(), group.others.end());
    made.push_back(table_of(view, fmt::format("{}", fmt::join(group.labels, " · ")), std::move(entries)));
  }
  const Words left_out = {"Не допущены, отозваны или сняты", "Not taking part"};
  if (!standing.left_out.empty()) made.push_back(table_of(view, left_out.in(view.language), standing.left_out));
  return made;
}

std::vector<std::string> cells(const StageView& view, const ResultTable& table, std::uint32_t entry) {
  std::vector<std::string> made;
  made.reserve(table.columns.size());
  for (const ResultColumn& column : table.columns) made.push_back(cell_text(view, column, entry));
  return made;
}

std::string nobody_text(const engine::Results& results, base::Language language) {
  if (results.tables.entries.empty()) return Words{"Заявок нет", "There are no entries"}.in(language);
  const std::vector<engine::EmptyNomination> empty = engine::empty_nominations(results);
  if (empty.empty()) return {};
  const Words words = empty.size() == 1 ? Words{"Нет заявок в номинации ", "No entries in nomination "}
                                        : Words{"Нет заявок в номинациях: ", "No entries in nominations: "};
  std::vector<std::string> titles;
  for (const engine::EmptyNomination& each : empty) titles.push_back(base::in_quotes(each.title, language));
  return fmt::format("{}{}", words.in(language), fmt::join(titles, ", "));
}

std::vector<std::string> fund_texts(const StageView& view) {
  const auto money = [&](const std::optional<base::Exact>& sum) {
    return sum ? shown(*sum, engine::Unit::money, view.language) : std::string("…");
  };
  const Words words = {"Призовой фонд{}: {}, призы — {}, осталось {}", "Fund of prizes{}: {}, prizes {}, left {}"};
  std::vector<std::string> texts;
  for (const engine::FundState& fund : engine::funds(view.results, view.stage)) {
    const std::string titles = fmt::format("{}", fmt::join(fund.group.titles, ", "));
    texts.push_back(fmt::format(fmt::runtime(words.in(view.language)), titles.empty() ? "" : " (" + titles + ")",
                                money(fund.amount), money(fund.paid), money(fund.left)));
  }
  if (const std::string granted = granted_text(view); !granted.empty()) texts.push_back(granted);
  return texts;
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
  const std::optional<engine::NodeId> key = parting_key(results, stage, entry);
  return key ? title_of(results.plan[*key]) : Words{};
}

Words parted_words(const engine::Results& results, const engine::Stage& stage, std::uint32_t entry) {
  const std::optional<engine::NodeId> key = parting_key(results, stage, entry);
  if (!key) return {};
  const Words by = title_of(results.plan[*key]);
  const std::optional<std::uint32_t> other = before(engine::shown_ranking(results, stage), entry);
  if (!other || engine::is_position_among_tied(results.plan[*key].rule))
    return Words{"при равном итоге решает: ", "totals are equal, decided by: "} + by;
  const auto value = [&](std::uint32_t whose) {
    return engine::value_words(results, *key, results.scored.value(*key, whose));
  };
  return Words{"при равном итоге уступает по ", "totals are equal, behind by "} + base::in_quotes(by) +
         engine::same_words(": ") + value(entry) + Words{" против ", " against "} + value(*other);
}

}  // namespace reports
