#include "rules/keys/other_words.h"

#include <algorithm>
#include <array>

namespace rules {
namespace {

constexpr std::array<OtherWord, 18> other_words = {{
    // Keys.
    {"as_listed", "ids", "ids: from_file"},
    {"best_first", "highest_first", "highest_first: design.marks"},
    {"entry", "facts", "facts: {district: north}"},
    {"of", "rows", "rows: {yard: 1.5, house: 1}"},
    {"per", "within", "within: [nomination]"},
    {"places", "place", "place: 1..3"},
    // Values.
    {"add1", "raise", "raise"},
    {"ask", "wait", "wait"},
    {"close_up", "moves_up", "moves_up"},
    {"per_item", "per_unit", "per_unit"},
    {"stay", "stays_empty", "stays_empty"},
    {"голос председателя", "casting_vote", "casting_vote"},
    {"голосование", "commission_vote", "commission_vote"},
    {"голосование комиссии", "commission_vote", "commission_vote"},
    {"жребий", "lot", "lot"},
    {"решающий голос", "casting_vote", "casting_vote"},
    {"trimmed_mean", "mean", "by: mean, drop: {high: 1, low: 1}"},
    {"trimmed_sum", "sum", "by: sum, drop: {high: 1, low: 1}"},
}};

}  // namespace

const OtherWord* other_word(std::string_view written, std::span<const std::string_view> known) {
  const auto means = [&](const OtherWord& word) {
    return word.written == written && std::ranges::count(known, word.name) > 0;
  };
  const auto found = std::ranges::find_if(other_words, means);
  return found == other_words.end() ? nullptr : &*found;
}

}  // namespace rules
