#include "engine/money/fund_book.h"

#include <algorithm>

namespace engine {

namespace {

using base::Exact;
using Fate = MoneyLine::Fate;
using Is = Claim::Is;

std::string stage_of(const Plan& plan, NodeId fund) {
  const auto found = std::ranges::find(plan.stages, std::optional<NodeId>(fund), &Stage::funded);
  return found == plan.stages.end() ? std::string{} : found->id;
}

}  // namespace

FundBook::FundBook(Scene& its_scene, NodeId id)
    : scene(its_scene),
      rule(std::get<Fund>(scene.run.plan[id].rule)),
      stage(stage_of(scene.run.plan, id)),
      members_(scene.run.members[scene.run.plan[id].population.at]),
      confirmed_(scene.run, stage, Confirmation::Of::budget),
      amount_(scene, rule.amount),
      cost_(scene, rule.cost),
      ordering_(scene.run, rule.order),
      paid_(scene.run.frames.entries()),
      result_{.column = new_column(Type::flag, scene.run.frames.entries()), .lines = {}} {
  if (rule.require) require_.emplace(scene, *rule.require);
  for (std::uint32_t entry = 0; entry < paid_.size(); ++entry) {
    const bool waits = !ordering_.has_place(entry) && ordering_.waits(entry);
    put(result_.column, entry, waits ? Value{Absent{State::waiting}} : Value{false});
  }
}

Claim FundBook::claim(std::uint32_t entry) {
  // The money of a disqualified entry goes on down the list, even where its place stays empty.
  if (members_[entry] == State::outside) return {.is = Is::refused, .why = Fate::outside};
  if (confirmed_.is_passed_over(entry)) return {.is = Is::refused, .why = Fate::passed_over};
  if (require_) {
    require_->enter(entry);
    const Value meets = require_->here();
    if (state_of(meets) == State::waiting) return {Is::open};
    if (meets != Value{true}) return {.is = Is::refused, .why = Fate::requirement};
  }
  cost_.enter(entry);
  const Value cost = cost_.here();
  if (state_of(cost) == State::waiting) return {Is::open};
  const Exact* money = std::get_if<Exact>(&cost);
  if (money == nullptr || money->sign() < 0) return {.is = Is::refused, .why = Fate::no_cost};
  return {Is::asks, *money};
}

std::vector<Purse> FundBook::purses() {
  std::vector<Purse> purses(ordering_.ranking.group_start.size() - 1);
  for (std::uint32_t group = 0; group < purses.size(); ++group) {
    amount_.enter_group(ordering_.within, group);
    const Value amount = amount_.here();
    if (const Exact* money = std::get_if<Exact>(&amount)) purses[group].money = *money;
    purses[group].known = state_of(amount) != State::waiting;
  }
  for (std::uint32_t entry = 0; entry < paid_.size(); ++entry) {
    const std::uint32_t group = ordering_.ranking.group_of[entry];
    if (group != no_row && !ordering_.has_place(entry) && ordering_.waits(entry)) purses[group].known = false;
  }
  return purses;
}

void FundBook::write(MoneyLine line) {
  const bool paid = line.fate == Fate::paid;
  paid_[line.entry] = paid;
  cost_.enter(line.entry);
  const Value cost = cost_.here();
  const Exact* money = std::get_if<Exact>(&cost);
  if (line.fate == Fate::no_cost && money != nullptr) object_to_cost(line.entry, *money);
  put(result_.column, line.entry, line.fate == Fate::no_cost && money == nullptr ? cost : Value{paid});
  result_.lines.push_back(std::move(line));
}

void FundBook::object_to_cost(std::uint32_t entry, const Exact& cost) {
  if (!told_.insert(entry).second) return;
  scene.objections.emplace_back(CostNegative{scene.run.tables.entries[entry], cost, scene.run.plan[rule.cost].place});
}

void FundBook::wait(std::span<const std::uint32_t> entries) {
  for (const std::uint32_t entry : entries) put_state(result_.column, entry, State::waiting);
}

CutWaits FundBook::question(const Ordering& ordering, std::uint32_t group,
                            std::span<const std::uint32_t> entries) const {
  return {
      stage, "budget", {}, scene.run.frames.groups.name(ordering.within, group), entry_ids(scene.run.tables, entries)};
}

Fate FundBook::fate_as_confirmed(std::uint32_t entry) const {
  const std::optional<bool> stands = confirmed_.of(entry);
  if (!stands) return Fate::to_confirm;
  return *stands ? Fate::paid : Fate::not_confirmed;
}

void FundBook::confirm() {
  std::vector<std::uint32_t> recommended, open;
  for (MoneyLine& line : result_.lines) {
    if (line.fate == Fate::paid) recommended.push_back(line.entry);
    if (line.fate == Fate::paid) line.fate = fate_as_confirmed(line.entry);
    if (line.fate != Fate::to_confirm && line.fate != Fate::not_confirmed) continue;
    line.granted = 0;
    put(result_.column, line.entry, false);
    if (line.fate == Fate::to_confirm) open.push_back(line.entry);
  }
  wait(open);
  confirmed_.ask(scene, recommended);
}

Funded FundBook::take() && {
  std::ranges::stable_sort(result_.lines, {}, &MoneyLine::entry);
  confirm();
  return std::move(result_);
}

}  // namespace engine
