#include "engine/words/ballot_words.h"

#include <fmt/format.h>

#include "base/decimal.h"
#include "base/text.h"

namespace engine {

namespace {

std::string counted_en(std::uint32_t count) { return fmt::format("{} {}", count, count == 1 ? "mark" : "marks"); }

base::Words at_least_words(std::uint32_t count) {
  return {"не меньше " + base::counted(count, "оценки", "оценок", "оценок"), "at least " + counted_en(count)};
}

base::Words at_most_words(std::uint32_t count) {
  return {"не больше " + base::counted(count, "оценки", "оценок", "оценок"), "at most " + counted_en(count)};
}

std::vector<base::Words> count_words(const BallotRule& rule) {
  if (rule.at_least && rule.at_least == rule.at_most) {
    const std::string ru = base::counted(*rule.at_least, "оценка", "оценки", "оценок");
    return {{"ровно " + ru, "exactly " + counted_en(*rule.at_least)}};
  }
  std::vector<base::Words> parts;
  if (rule.at_least) parts.push_back(at_least_words(*rule.at_least));
  if (rule.at_most) parts.push_back(at_most_words(*rule.at_most));
  return parts;
}

base::Words within_words(const Speaker& by, const BallotRule& rule) {
  base::Words words;
  for (const NodeId choice : rule.within)
    words = words +
            (words.empty() ? base::Words{" отдельно в каждой группе: ", " for each group of: "} : same_words(", ")) +
            by.title(choice);
  return words;
}

}  // namespace

base::Words ballot_words(const Speaker& by, const BallotRule& rule) {
  std::vector<base::Words> parts = count_words(rule);
  if (rule.distinct) parts.push_back({"все разные", "all different"});
  if (rule.sum) parts.push_back(base::Words{"сумма ровно ", "adding up to "} + number_words(*rule.sum));
  if (rule.sum_at_most)
    parts.push_back(base::Words{"сумма не больше ", "adding up to at most "} + number_words(*rule.sum_at_most));
  base::Words words;
  for (const base::Words& part : parts) words = words.empty() ? part : words + same_words(", ") + part;
  return words + within_words(by, rule);
}

}  // namespace engine
