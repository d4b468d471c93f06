#include "sample_plans.h"

namespace {

using engine::FactColumn;
using engine::FactId;
using engine::ListId;
using engine::MarkColumn;
using engine::Plan;
using engine::Type;
using engine::Unit;

ListId add_list(Plan& plan, engine::ChoiceList list) {
  plan.lists.push_back(std::move(list));
  return {static_cast<std::uint32_t>(plan.lists.size() - 1)};
}

void add_nominations(Plan& plan) {
  plan.has_nominations = true;
  plan.nominations = add_list(plan, {"nomination", {"yard", "house"}, {"Сказки зимнего двора", "Пришла зима"}});
  plan.facts.push_back({.name = "nomination", .title = "", .type = Type::choice, .list = plan.nominations});
  plan.nodes.push_back(
      {.name = "nomination", .type = Type::choice, .list = plan.nominations, .rule = engine::Fact{FactId{0}}});
  plan.nomination = {0};
}

void add_awards(Plan& plan) {
  engine::Award award{.order = {}, .lines = {}, .stage = "city"};
  award.lines.push_back({.id = "first"});
  award.lines.push_back({.id = "second"});
  plan.nodes.push_back({.name = "award", .type = Type::choice, .rule = award});
  for (const char* decision : {"commission_vote", "lot"}) {
    plan.nodes.push_back({.name = decision, .rule = engine::Ask{decision, "city", {}}});
  }
  plan.nodes.push_back({.name = "district.advances",
                        .type = Type::flag,
                        .rule = engine::Cut{{}, {}, {}, engine::TiedAtCut::wait, "district"}});
}

void add_facts(Plan& plan) {
  const ListId district =
      add_list(plan, {"district", {"central", "leninsky"}, {"Центральный район", "Ленинский район"}});
  plan.facts.push_back({.name = "district", .title = "Район", .type = Type::choice, .list = district});
  plan.facts.push_back({.name = "participants", .title = "Число участников", .whole = true, .minimum = 0});
  plan.facts.push_back(
      {.name = "cost", .title = "Сметная стоимость", .unit = Unit::money, .minimum = 0, .maximum = 1000000});
  plan.facts.push_back({.name = "share", .title = "Доля жителей", .unit = Unit::percent, .minimum = 0, .maximum = 1});
  plan.facts.push_back(
      {.name = "area", .title = "Площадь", .optional = true, .minimum = 0, .step = base::Exact::fraction(1, 2)});
  plan.facts.push_back({.name = "insured", .title = "Договор заключён", .type = Type::flag});
  plan.facts.push_back({.name = "submitted", .title = "Дата подачи", .type = Type::moment, .maximum = 1767200400});
  plan.facts.push_back({.name = "note", .title = "Примечание", .type = Type::text, .optional = true});
  plan.facts.push_back(
      {.name = "quota", .title = "Мест", .of = FactColumn::Of::nomination, .whole = true, .optional = true});
}

void add_sheets(Plan& plan) {
  const ListId levels = add_list(plan, {"style", {"plain", "rich"}, {"Просто", "Богато"}});
  engine::Sheets district{.stage = "district", .panels = {"district"}};
  district.columns.push_back({.criterion = "design", .title = "Замысел", .minimum = 0, .maximum = 5});
  district.columns.push_back(
      {.criterion = "light", .title = "Свет", .minimum = 0, .maximum = 5, .step = base::Exact::fraction(1, 2)});
  district.columns.push_back({.criterion = "style", .title = "Стиль", .type = Type::choice, .list = levels});
  district.columns.push_back({.criterion = "safe", .title = "Безопасность", .type = Type::flag, .panel = "fire"});
  engine::Sheets city{.stage = "city", .panels = {"city"}};
  city.columns.push_back({.criterion = "design", .title = "Замысел", .minimum = 0, .maximum = 1000});
  plan.sheets = {district, city};
  plan.stages = {{.id = "district"}, {.id = "city"}};
}

}  // namespace

Plan yard_plan() {
  Plan plan;
  plan.time_zone = "Asia/Novokuznetsk";
  plan.clock = {{{-(std::int64_t{1} << 60)}, 6 * 3600}, {{1301169600}, 7 * 3600}};
  add_nominations(plan);
  add_facts(plan);
  add_awards(plan);
  add_sheets(plan);
  return plan;
}

Plan dive_plan() {
  Plan plan;
  plan.nominations = add_list(plan, {"nomination", {"all"}, {"Все"}});
  plan.nodes.push_back({.name = "nomination", .type = Type::choice, .rule = engine::Constant{engine::Choice{0}}});
  plan.has_items = true;
  plan.rounds = engine::Rounds{{"first", "second"}};
  plan.facts.push_back(
      {.name = "difficulty", .title = "Сложность", .of = FactColumn::Of::item, .minimum = 1, .maximum = 5});
  plan.facts.push_back({.name = "wind", .title = "Ветер", .of = FactColumn::Of::round});
  engine::Sheets final{.stage = "final"};
  final.columns.push_back({.criterion = "execution",
                           .title = "Исполнение",
                           .minimum = 0,
                           .maximum = 10,
                           .step = base::Exact::fraction(1, 2),
                           .per_round = true,
                           .per_item = true});
  final.columns.push_back({.criterion = "style", .title = "Стиль", .minimum = 0, .maximum = 10});
  plan.sheets = {final};
  plan.stages = {{.id = "final"}};
  return plan;
}

Plan order_plan() {
  Plan plan;
  plan.nominations = add_list(plan, {"nomination", {"solo", "group"}, {"Соло", "Ансамбли"}});
  plan.has_nominations = true;
  plan.facts.push_back({.name = "nomination", .type = Type::choice, .list = plan.nominations});
  plan.nodes.push_back(
      {.name = "nomination", .type = Type::choice, .list = plan.nominations, .rule = engine::Fact{{0}}});
  plan.rounds = engine::Rounds{{"waltz", "tango"}};
  engine::Sheets final{.stage = "final"};
  final.columns.push_back({.criterion = "dance",
                           .title = "Танец",
                           .minimum = 1,
                           .maximum = 100,
                           .kind = engine::MarkColumn::Kind::place,
                           .per_round = true});
  final.columns.push_back({.criterion = "style",
                           .title = "Стиль",
                           .minimum = 1,
                           .maximum = 100,
                           .step = base::Exact::fraction(1, 2),
                           .kind = engine::MarkColumn::Kind::shared_place});
  plan.sheets = {final};
  plan.nodes.push_back(
      {.name = "dance", .domain = {.axes = {.round = true, .juror = true}}, .rule = engine::Mark{{0}, 0}});
  plan.nodes.push_back({.domain = {.axes = {.round = true, .juror = true}},
                        .rule = engine::Order{.keys = {{{1}, engine::Direction::lowest_first}}, .within = {{0}}}});
  plan.stages = {{.id = "final"}};
  return plan;
}

Plan vote_plan() {
  Plan plan;
  plan.nominations = add_list(plan, {"nomination", {"all"}, {"Все"}});
  plan.nodes.push_back({.name = "nomination", .type = Type::choice, .rule = engine::Constant{engine::Choice{0}}});
  engine::Sheets final{.stage = "final"};
  final.columns.push_back({.criterion = "ballot",
                           .title = "Место в бюллетене",
                           .minimum = 1,
                           .maximum = 3,
                           .ballot = engine::BallotRule{.distinct = true, .at_least = 3, .at_most = 3}});
  final.columns.push_back(
      {.criterion = "liked", .title = "Понравилась", .type = Type::flag, .ballot = engine::BallotRule{.at_most = 2}});
  final.columns.push_back({.criterion = "points",
                           .title = "Баллы",
                           .minimum = 0,
                           .maximum = 10,
                           .step = base::Exact::fraction(1, 2),
                           .ballot = engine::BallotRule{.sum = 10}});
  plan.sheets = {final};
  plan.stages = {{.id = "final"}};
  return plan;
}
