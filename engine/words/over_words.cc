#include "engine/words/over_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/quotes.h"

namespace engine {

namespace {

using base::Words;

/// « («Посещение»)»; nothing where there is no title.
Words title_words(const std::string& title) {
  return title.empty() ? Words{} : same_words(" (") + base::in_quotes(same_words(title)) + same_words(")");
}

Words in_brackets(const std::vector<Words>& parts) {
  Words inside;
  for (const Words& part : parts) inside = inside + same_words(inside.empty() ? "" : ", ") + part;
  return inside.empty() ? inside : same_words(" (") + inside + same_words(")");
}

bool all_have_titles(const Rounds& rounds) {
  return !rounds.titles.empty() && std::ranges::find(rounds.titles, std::string()) == rounds.titles.end();
}

/// « («Первый выезд», «Второй выезд»)»; rounds without titles of their own are counted.
Words rounds_words(const Rounds& rounds) {
  std::vector<Words> parts;
  if (all_have_titles(rounds)) {
    for (const std::string& title : rounds.titles) parts.push_back(base::in_quotes(same_words(title)));
    return in_brackets(parts);
  }
  const std::size_t count = rounds.ids.size();
  if (!rounds.title.empty()) parts.push_back(base::in_quotes(same_words(rounds.title)));
  if (count > 0) parts.push_back({fmt::format("всего {}", count), fmt::format("{} in all", count)});
  return in_brackets(parts);
}

bool is_over(bool Axes::*axis, const Axes& finer, const Axes& coarser) { return finer.*axis && !(coarser.*axis); }

}  // namespace

Words over_words(const Speaker& by, const Reduce& rule, const Node& node) {
  const Axes& finer = by[rule.of].domain.axes;
  if (is_over(&Axes::round, finer, node.domain.axes))
    return Words{" по турам", " over the rounds"} + (by.plan.rounds ? rounds_words(*by.plan.rounds) : Words{});
  if (is_over(&Axes::item, finer, node.domain.axes))
    return Words{" по объектам", " over the items"} + title_words(by.plan.item_title);
  return {};
}

}  // namespace engine
