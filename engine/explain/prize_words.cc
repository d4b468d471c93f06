#include "engine/explain/prize_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Exact;
using base::Words;

Words money(const Exact& amount) { return number_words(amount, Unit::money); }

Words added(const std::vector<Exact>& prizes) {
  Words words = money(prizes.front());
  Exact sum = prizes.front();
  for (std::size_t k = 1; k < prizes.size(); ++k) {
    words = words + same_words(" + ") + money(prizes[k]);
    sum += prizes[k];
  }
  return prizes.size() == 1 ? words : words + same_words(" = ") + money(sum);
}

Words remainder(const SharedPrize& share) {
  Exact left;
  for (const Exact& prize : share.prizes) left += prize;
  left -= share.paid * Exact{static_cast<std::int64_t>(share.among)};
  if (left.is_zero()) return {};
  return left.sign() > 0 ? Words{", округлено", ", rounded"}
                         : Words{", округлено и с остатком", ", rounded, with what was left"};
}

Words shared(const SharedPrize& share) {
  const Words places =
      share.first == share.last
          ? Words{fmt::format("приз места {}: ", share.first), fmt::format("prize of place {}: ", share.first)}
          : Words{fmt::format("призы мест {}–{}: ", share.first, share.last),
                  fmt::format("prizes of places {}–{}: ", share.first, share.last)};
  return places + added(share.prizes) +
         Words{fmt::format(", поровну на {}", share.among), fmt::format(", divided by {}", share.among)} +
         remainder(share);
}

Words of_rest(const SharedPrize& share) {
  return Words{"остаток фонда: ", "what the fund has left: "} + added(share.prizes) +
         Words{fmt::format(", поровну на {}", share.among), fmt::format(", divided by {}", share.among)} +
         remainder(share);
}

Words in_full(const Results& results, const AwardLine& line) {
  const Words title = line.title.empty() ? same_words(line.id) : line.title;
  const Speaker speak = {results.plan};
  return title + same_words(": ") + speak.named(*line.prize);
}

/// Of an award without shared places; nothing: it is not won, or without money.
Words won_alone(const Results& results, NodeId award, std::uint32_t entry) {
  const Value won = results.scored.value(award, entry);
  const Choice* line = std::get_if<Choice>(&won);
  if (line == nullptr) return {};
  const AwardLine& given = std::get<Award>(results.plan[award].rule).lines[static_cast<std::size_t>(line->index)];
  return given.prize ? in_full(results, given) : Words{};
}

enum class ShareOf { places, rest };

/// nullptr: it has none.
const SharedPrize* share_of(const std::vector<SharedPrize>& shares, ShareOf what, NodeId award, std::uint32_t entry) {
  const auto is_it = [&](const SharedPrize& each) {
    return each.entry == entry && each.award == award && (each.first != 0) == (what == ShareOf::places);
  };
  const auto found = std::ranges::find_if(shares, is_it);
  return found == shares.end() ? nullptr : &*found;
}

Words and_then(const Words& before, const Words& more) {
  return before.empty() || more.empty() ? before + more : before + same_words("; ") + more;
}

}  // namespace

Words prize_words(const Results& results, NodeId pay, std::uint32_t entry) {
  const std::vector<SharedPrize>& shares = results.scored.shared_prizes[pay.at];
  Words words;
  for (const NodeId award : std::get<Pay>(results.plan[pay].rule).awards) {
    const SharedPrize* of_places = share_of(shares, ShareOf::places, award, entry);
    words = and_then(words, of_places != nullptr ? shared(*of_places) : won_alone(results, award, entry));
    const SharedPrize* rest = share_of(shares, ShareOf::rest, award, entry);
    if (rest != nullptr) words = and_then(words, of_rest(*rest));
  }
  return words;
}

}  // namespace engine
