#include "engine/questions.h"

#include <algorithm>
#include <tuple>

#include "engine/overloaded.h"

namespace engine {

namespace {

/// stage, kind, whom, place, what else: two questions with one key are about the same thing.
using Ids = std::vector<std::string>;
using Key = std::tuple<std::string, std::size_t, Ids, std::uint32_t, Ids>;

Key key(const Question& question) {
  const std::size_t kind = question.index();
  return std::visit(Overloaded{
                        [&](const MissingMarks& asks) {
                          return Key{asks.stage, kind, {asks.entry, asks.juror}, 0, {}};
                        },
                        [&](const TooFewMarks& asks) {
                          return Key{asks.stage, kind, {asks.entry, asks.criterion}, 0, {}};
                        },
                        [&](const ThirdExpert& asks) {
                          return Key{asks.stage, kind, {asks.entry}, 0, {}};
                        },
                        [&](const TieWaits& asks) {
                          return Key{asks.stage, kind, asks.group, asks.first, {asks.decision}};
                        },
                        [&](const CutWaits& asks) {
                          return Key{asks.stage, kind, asks.group, 0, {asks.what, asks.entries.front()}};
                        },
                    },
                    question);
}

/// What a question adds to the one before it, which is about the same thing.
void join(Question& first, const Question& second) {
  MissingMarks* marks = std::get_if<MissingMarks>(&first);
  if (marks == nullptr) return;
  for (const std::string& criterion : std::get<MissingMarks>(second).criteria) {
    const bool known = std::ranges::find(marks->criteria, criterion) != marks->criteria.end();
    if (!known) marks->criteria.push_back(criterion);
  }
}

}  // namespace

std::vector<Question> in_order(std::vector<Question> questions) {
  std::vector<std::pair<Key, Question>> keyed;
  for (Question& question : questions) keyed.emplace_back(key(question), std::move(question));
  std::ranges::stable_sort(keyed, {}, &std::pair<Key, Question>::first);
  std::vector<Question> result;
  const Key* last = nullptr;
  for (auto& [key, question] : keyed) {
    if (last != nullptr && *last == key) {
      join(result.back(), question);
    } else {
      result.push_back(std::move(question));
    }
    last = &key;
  }
  return result;
}

}  // namespace engine
