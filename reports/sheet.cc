#include "reports/sheet.h"

#include <fmt/format.h>

#include "base/decimal.h"
#include "reports/number.h"

namespace reports {

namespace {

using engine::Decided;
using engine::Results;
using engine::Stage;
using Kind = SheetColumn::Kind;

std::string in(base::Language language, const char* ru, const char* en) { return language == base::Language::ru ? ru : en; }

std::string title_of(const engine::Node& node, base::Language language) {
  const std::string& title = node.title.in(language);
  return title.empty() ? node.name : title;
}

std::string cell(const Results& results, engine::NodeId node, std::uint32_t entry, base::Language language) {
  const engine::Value value = results.scored.value(node, entry);
  if (const auto* number = std::get_if<base::Exact>(&value)) return shown(*number, results.plan[node].unit, language);
  return "–";
}

std::vector<SheetColumn> columns(const Results& results, const Stage& stage, base::Language language) {
  std::vector<SheetColumn> made = {{Kind::place, in(language, "Место", "Place")},
                                   {Kind::entry, in(language, "Заявка", "Entry")},
                                   {Kind::title, in(language, "Название", "Title")}};
  for (const engine::NodeId criterion : stage.criteria)
    made.push_back({Kind::criterion, title_of(results.plan[criterion], language)});
  made.push_back({Kind::total, in(language, "Итог", "Total")});
  made.push_back({Kind::outcome, in(language, "Решение", "Outcome")});
  made.push_back({Kind::note, in(language, "Примечание", "Note")});
  return made;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    text += (text.empty() ? "" : "; ") + part;
  }
  return text;
}

std::string award_text(const engine::AwardLine& line, base::Language language) {
  const std::string& title = line.title.in(language);
  if (!line.prize) return title;
  const std::string prize = shown(*line.prize, engine::Unit::money, language);
  return title.empty() ? prize : fmt::format("{} ({})", title, prize);
}

std::string outcome(const Results& results, const Stage& stage, std::uint32_t entry, base::Language language) {
  std::vector<std::string> parts;
  if (const engine::AwardLine* line = engine::award(results, stage, entry)) parts.push_back(award_text(*line, language));
  const Decided on = engine::advances(results, stage, entry);
  if (on == Decided::yes) parts.push_back(in(language, "проходит дальше", "goes on"));
  if (on == Decided::waiting) parts.push_back(in(language, "выход в следующий этап решается", "going on is to be decided"));
  const Decided paid = engine::funded(results, stage, entry);
  if (paid == Decided::yes) parts.push_back(in(language, "финансируется", "funded"));
  if (paid == Decided::no) parts.push_back(in(language, "не финансируется", "not funded"));
  if (paid == Decided::waiting) parts.push_back(in(language, "финансирование решается", "funding is to be decided"));
  return joined(parts);
}

std::string note(const Results& results, const Stage& stage, std::uint32_t entry, base::Language language) {
  const std::string why = engine::why_no_place(results, stage, entry).in(language);
  const std::string key = parted_by(results, stage, entry).in(language);
  return joined({why, key.empty() ? "" : in(language, "при равном итоге решает: ", "equal totals, decided by: ") + key});
}

std::vector<std::string> row(const Results& results, const Stage& stage, std::uint32_t entry, base::Language language) {
  std::vector<std::string> cells = {engine::place_text(results, stage, entry), results.tables.entries[entry],
                                    results.tables.titles[entry]};
  for (const engine::NodeId criterion : stage.criteria) cells.push_back(cell(results, criterion, entry, language));
  cells.push_back(cell(results, stage.total, entry, language));
  cells.push_back(outcome(results, stage, entry, language));
  cells.push_back(note(results, stage, entry, language));
  return cells;
}

std::string caption(const std::vector<std::string>& labels) {
  return fmt::format("{}", fmt::join(labels, " · "));
}

}  // namespace

base::Words parted_by(const Results& results, const Stage& stage, std::uint32_t entry) {
  engine::NodeId order = stage.order;
  while (true) {
    const auto& keys = std::get<engine::Order>(results.plan[order].rule).keys;
    const std::uint8_t key = results.scored.rankings[order.at].decided_by[entry];
    if (key >= keys.size() || keys[key].of == stage.total) return {};
    const engine::Node& node = results.plan[keys[key].of];
    if (!std::holds_alternative<engine::Order>(node.rule))
      return {title_of(node, base::Language::ru), title_of(node, base::Language::en)};
    order = keys[key].of;
  }
}

std::vector<Sheet> sheets(const Results& results, const Stage& stage, base::Language language) {
  const engine::Standing standing = engine::standing(results, stage);
  std::vector<Sheet> made;
  const auto add = [&](std::string title, auto... parts) {
    Sheet sheet = {std::move(title), columns(results, stage, language), {}};
    const auto add_rows = [&](const auto& entries) {
      for (const std::uint32_t entry : entries) sheet.rows.push_back(row(results, stage, entry, language));
    };
    (add_rows(parts), ...);
    made.push_back(std::move(sheet));
  };
  for (const engine::StandingGroup& group : standing.groups) add(caption(group.labels), group.placed, group.others);
  if (!standing.left_out.empty()) add(in(language, "Вне конкурса", "Not taking part"), standing.left_out);
  return made;
}

}  // namespace reports
