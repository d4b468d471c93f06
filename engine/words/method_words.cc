#include "engine/words/method_words.h"

#include "base/overloaded.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

Words by_strength(const Words& words, Strength by) {
  switch (by) {
    case Strength::winning_votes: return words;
    case Strength::margins: return words + Words{" (по перевесу)", " (margins)"};
    case Strength::opposition: return words + Words{" (по голосам против)", " (opposition)"};
  }
  return words;
}

}  // namespace

Words method_words(const Method& how) {
  return std::visit(base::Overloaded{
                        [](SumOfPlaces) {
                          return Words{"сумма мест", "sum of places"};
                        },
                        [](MedianPlace) {
                          return Words{"среднее по порядку место (медиана)", "median place"};
                        },
                        [](FirstPlaces) {
                          return Words{"число первых мест", "number of first places"};
                        },
                        [](Borda) {
                          return Words{"баллы Борда", "Borda points"};
                        },
                        [](Copeland) {
                          return Words{"баллы Коупленда", "Copeland points"};
                        },
                        [](MajorityPlacing) {
                          return Words{"место по большинству", "place by majority"};
                        },
                        [](Schulze rule) {
                          return by_strength({"место по методу Шульце", "place by Schulze's method"}, rule.strength);
                        },
                        [](RankedPairs rule) {
                          return by_strength({"место по упорядоченным парам", "place by ranked pairs"}, rule.strength);
                        },
                        [](Minimax rule) {
                          return by_strength({"худшее поражение (минимакс)", "worst defeat (minimax)"}, rule.strength);
                        },
                        [](Kemeny) {
                          return Words{"место по методу Кемени", "place by Kemeny's method"};
                        },
                        [](InstantRunoff) {
                          return Words{"место по выбыванию", "place by instant runoff"};
                        },
                    },
                    how);
}

}  // namespace engine
