#include "cli/status_cards.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace cli {
namespace {

using base::Words;
using office::CardStands;
namespace journal = records::journal;

std::vector<std::string> jurors_with(const journal::State& state, CardStands card) {
  std::vector<std::string> jurors;
  for (const auto& [id, juror] : state.jurors.values()) {
    if (office::card_stands(juror) == card) jurors.push_back(id);
  }
  return jurors;
}

bool are_cards_in_use(const journal::State& state) {
  return std::ranges::any_of(state.jurors.values(), [](const auto& each) {
    const CardStands card = office::card_stands(each.second);
    return card == CardStands::good || card == CardStands::locked;
  });
}

}  // namespace

std::string_view card_id(CardStands card) {
  constexpr std::array<std::string_view, 4> ids = {"none", "good", "locked", "revoked"};
  return ids[static_cast<std::size_t>(card)];
}

std::string cards_text(const journal::State& state, base::Language language) {
  if (!are_cards_in_use(state)) return {};
  const std::vector<std::pair<CardStands, Words>> kinds = {
      {CardStands::none, {"Карточки для входа нет", "No card to get in"}},
      {CardStands::locked, {"Карточка закрыта после десяти неверных PIN", "The card is locked after ten wrong PINs"}},
      {CardStands::revoked, {"Отозваны", "Revoked"}}};
  std::string text;
  for (const auto& [card, words] : kinds) {
    const std::vector<std::string> jurors = jurors_with(state, card);
    if (!jurors.empty()) text += fmt::format("{}: {}\n", words.in(language), fmt::join(jurors, ", "));
  }
  return text.empty() ? text : "\n" + text;
}

}  // namespace cli
