#include "reports/sheet.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/words/formula_text.h"
#include "reports/cell_text.h"
#include "reports/number.h"

namespace reports {

namespace {

using base::Words;
using Kind = SheetColumn::Kind;

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
  if (view.stage.funded) made.push_back({Kind::money_left, in("Осталось денег", "Money left")});
  made.push_back({Kind::note, in("Примечание", "Note")});
  return made;
}

Sheet sheet(const StageView& view, std::string caption, std::vector<std::uint32_t> entries) {
  Sheet made = {std::move(caption), all_columns(view), std::move(entries)};
  for (SheetColumn& column : made.columns) {
    if (holds_numbers(column.kind)) column.digits = digits_of_column(view, column, made.entries);
  }
  std::erase_if(made.columns, [&](const SheetColumn& column) {
    return std::ranges::all_of(made.entries, [&](std::uint32_t entry) {
      const std::string text = cell_text(view, column, entry);
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
  for (const SheetColumn& column : sheet.columns) made.push_back(cell_text(view, column, entry));
  return made;
}

std::string nobody_text(const engine::Results& results, base::Language language) {
  if (results.tables.entries.empty()) return Words{"Заявок нет", "There are no entries"}.in(language);
  const std::vector<engine::EmptyNomination> empty = engine::empty_nominations(results);
  if (empty.empty()) return {};
  const Words words = empty.size() == 1 ? Words{"Нет заявок в номинации ", "No entries in nomination "}
                                        : Words{"Нет заявок в номинациях: ", "No entries in nominations: "};
  std::vector<std::string> titles;
  for (const engine::EmptyNomination& each : empty) titles.push_back(engine::in_quotes(each.title, language));
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
  engine::NodeId order = stage.order;
  if (!stage.joins.empty()) return {};  // Totals of several stages are not compared.
  while (true) {
    const auto& keys = std::get<engine::Order>(results.plan[order].rule).keys;
    const bool is_shown = order == stage.order;
    const engine::Ranking& ranking =
        is_shown ? engine::shown_ranking(results, stage) : results.scored.rankings[order.at];
    if (entry >= ranking.decided_by.size()) return {};
    const std::uint8_t key = ranking.decided_by[entry];
    if (key >= keys.size() || keys[key].of == stage.total) return {};
    const engine::Node& node = results.plan[keys[key].of];
    if (!std::holds_alternative<engine::Order>(node.rule)) return title_of(node);
    order = keys[key].of;
  }
}

}  // namespace reports
