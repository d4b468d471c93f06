#include "analysis/answers.h"

#include <numeric>

#include "base/overloaded.h"

namespace analysis {

namespace {

using engine::CutWaits;
using engine::Decision;
using engine::TieWaits;

std::vector<std::size_t> shuffled(std::size_t count, Chance& chance) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t at = count; at > 1; --at)
    std::swap(order[at - 1], order[chance.below(static_cast<std::uint32_t>(at))]);
  return order;
}

/// Some of the awards stay, by chance.
std::vector<Decision> kept(const engine::AwardsToChoose& choice, Chance& chance) {
  std::vector<Decision> decisions;
  const std::vector<std::size_t> order = shuffled(choice.entries.size(), chance);
  for (std::size_t at = 0; at < choice.most; ++at)
    decisions.push_back({.kind = "award",
                         .stage = choice.stage,
                         .entry = choice.entries[order[at]],
                         .value = choice.awards[order[at]]});
  return decisions;
}

/// Nothing: fewer may still get it than the rules want.
std::vector<Decision> given(const engine::AwardOpen& award, Chance& chance) {
  std::vector<Decision> decisions;
  const std::size_t missing = award.need - award.have;
  if (award.entries.size() < missing) return decisions;
  const std::vector<std::size_t> order = shuffled(award.entries.size(), chance);
  for (std::size_t at = 0; at < missing; ++at)
    decisions.push_back(
        {.kind = "award", .stage = award.stage, .entry = award.entries[order[at]], .value = award.award, .title = "…"});
  return decisions;
}

/// Each of the tied gets a position of its own, or a seed is drawn.
std::vector<Decision> positions(const TieWaits& tie, Chance& chance) {
  if (tie.by_seed)
    return {{.kind = tie.decision, .stage = tie.stage, .value = std::to_string(chance.below(1'000'000))}};
  std::vector<Decision> decisions;
  const std::vector<std::size_t> order = shuffled(tie.entries.size(), chance);
  for (std::size_t at = 0; at < tie.entries.size(); ++at)
    decisions.push_back(
        {.kind = tie.decision, .stage = tie.stage, .entry = tie.entries[at], .value = std::to_string(order[at] + 1)});
  return decisions;
}

/// The entries by chance, those chosen first: at least one, and not all. How many there is room for the question does
/// not say: an answer that does not fit is asked for again.
struct Draw {
  std::vector<std::string> entries;
  std::size_t chosen = 0;
};

Draw drawn(const CutWaits& cut, Chance& chance) {
  Draw draw;
  for (const std::size_t at : shuffled(cut.entries.size(), chance)) draw.entries.push_back(cut.entries[at]);
  const auto count = static_cast<std::uint32_t>(draw.entries.size());
  draw.chosen = count < 2 ? count : 1 + chance.below(count - 1);
  return draw;
}

/// Who goes on or is funded: yes or no for each.
std::vector<Decision> yes_or_no(const CutWaits& cut, const Draw& draw) {
  std::vector<Decision> decisions;
  for (std::size_t at = 0; at < draw.entries.size(); ++at) {
    const char* answer = at < draw.chosen ? "yes" : "no";
    decisions.push_back({.kind = cut.decision, .stage = cut.stage, .entry = draw.entries[at], .value = answer});
  }
  return decisions;
}

/// Who gets the award: one row for each of them.
std::vector<Decision> awarded(const CutWaits& cut, const Draw& draw) {
  std::vector<Decision> decisions;
  for (std::size_t at = 0; at < draw.chosen; ++at)
    decisions.push_back({.kind = "award", .stage = cut.stage, .entry = draw.entries[at], .value = cut.award});
  return decisions;
}

std::vector<Decision> chosen(const CutWaits& cut, Chance& chance) {
  const Draw draw = drawn(cut, chance);
  return cut.award.empty() ? yes_or_no(cut, draw) : awarded(cut, draw);
}

}  // namespace

std::vector<Decision> answers(const engine::Question& question, Chance& chance) {
  using Decisions = std::vector<Decision>;
  return std::visit(
      base::Overloaded{
          [](const engine::MissingMarks&) { return Decisions{}; },
          [](const engine::TooFewMarks&) { return Decisions{}; },
          [](const engine::ThirdExpert&) { return Decisions{}; },
          [&](const TieWaits& tie) { return positions(tie, chance); },
          [&](const CutWaits& cut) { return chosen(cut, chance); },
          [](const engine::CommentMissing&) { return Decisions{}; },
          [](const engine::NoQuorum&) { return Decisions{}; },
          [](const engine::MarksApart& marks) {
            return Decisions{{.kind = "divergence", .stage = marks.stage, .entry = marks.entry, .value = "yes"}};
          },
          [](const engine::TooManyToOrder&) { return Decisions{}; },
          [&](const engine::AwardOpen& award) { return given(award, chance); },
          [&](const engine::AwardsToChoose& choice) { return kept(choice, chance); },
          [](const engine::ValueOpen&) { return Decisions{}; },
          [](const engine::TooManySets&) { return Decisions{}; },
          [](const engine::TooManyRaises&) { return Decisions{}; },
          [](const engine::ConfirmationOpen& open) {
            return Decisions{{.kind = "confirmed", .stage = open.stage, .value = "yes"}};
          },
      },
      question);
}

}  // namespace analysis
