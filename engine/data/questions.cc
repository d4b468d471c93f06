#include "engine/data/questions.h"

#include <algorithm>
#include <tuple>

#include "base/overloaded.h"

namespace engine {

namespace {

/// stage, kind, whom, place, what else: two questions with one key are about the same thing.
using Ids = std::vector<std::string>;
using Key = std::tuple<std::string, std::size_t, Ids, std::uint32_t, Ids>;

// NOLINTNEXTLINE(readability-function-size): one line for each kind
Key key(const Question& question) {
  const std::size_t kind = question.index();
  return std::visit(
      base::Overloaded{
          [&](const MissingMarks& asks) {
            return Key{asks.stage, kind, {asks.entry, asks.juror}, 0, {}};
          },
          [&](const TooFewMarks& asks) {
            return Key{asks.stage, kind, {asks.entry, asks.criterion.id}, 0, {}};
          },
          [&](const ThirdExpert& asks) {
            return Key{asks.stage, kind, {asks.entry}, 0, {}};
          },
          [&](const TieWaits& asks) {
            return Key{asks.stage, kind, asks.group.ids, asks.first, {asks.decision}};
          },
          [&](const CutWaits& asks) {
            return Key{asks.stage, kind, asks.group.ids, 0, {asks.decision, asks.award, asks.entries.front()}};
          },
          [&](const AwardOpen& asks) {
            return Key{asks.stage, kind, asks.group.ids, 0, {asks.award}};
          },
          [&](const AwardsToChoose& asks) {
            return Key{asks.stage, kind, asks.entries, 0, {}};
          },
          [&](const ValueOpen& asks) {
            return Key{asks.stage, kind, asks.group.ids, 0, {asks.what}};
          },
          [&](const TooManySets& asks) {
            return Key{asks.stage, kind, asks.group.ids, 0, {}};
          },
          [&](const TooManyRaises& asks) {
            return Key{asks.stage, kind, asks.group.ids, 0, {}};
          },
          [&](const ConfirmationOpen& asks) {
            return Key{asks.stage, kind, {}, 0, {}};
          },
          [&](const CommentMissing& asks) {
            return Key{asks.stage, kind, {asks.entry, asks.juror}, 0, {}};
          },
          [&](const NoQuorum& asks) {
            return Key{asks.stage, kind, {asks.entry}, 0, {}};
          },
          [&](const MarksApart& asks) {
            return Key{asks.stage, kind, {asks.entry, asks.criterion.id}, 0, {}};
          },
          [&](const TooManyToOrder& asks) {
            return Key{asks.stage, kind, asks.group.ids, 0, {}};
          },
      },
      question);
}

template <class Name>
void add(std::vector<Name>& names, const std::vector<Name>& more) {
  for (const Name& name : more) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
}

/// Ids, each once, in their order.
std::vector<std::string> united(std::vector<std::string> ids, const std::vector<std::string>& more) {
  ids.insert(ids.end(), more.begin(), more.end());
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

/// What a question adds to the one before it, which is about the same thing.
void join(Question& first, const Question& second) {
  if (MissingMarks* marks = std::get_if<MissingMarks>(&first)) {
    add(marks->criteria, std::get<MissingMarks>(second).criteria);
    add(marks->rounds, std::get<MissingMarks>(second).rounds);
  }
  if (ConfirmationOpen* open = std::get_if<ConfirmationOpen>(&first))
    open->entries = united(std::move(open->entries), std::get<ConfirmationOpen>(second).entries);
  if (CommentMissing* marks = std::get_if<CommentMissing>(&first)) {
    add(marks->criteria, std::get<CommentMissing>(second).criteria);
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
