#include "engine/explain/explain_waiting.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/words/question_words.h"

namespace engine {

namespace {

constexpr std::size_t most_of_the_group = 5;

using Entries = std::vector<std::string>;

Entries about(const Question& question) {
  return std::visit(base::Overloaded{
                        [](const MissingMarks& asks) { return Entries{asks.entry}; },
                        [](const TooFewMarks& asks) { return Entries{asks.entry}; },
                        [](const ThirdExpert& asks) { return Entries{asks.entry}; },
                        [](const NoQuorum& asks) { return Entries{asks.entry}; },
                        [](const MarksApart& asks) { return Entries{asks.entry}; },
                        [](const TieWaits& asks) { return asks.entries; },
                        [](const CutWaits& asks) { return asks.entries; },
                        [](const CommentMissing& asks) { return Entries{asks.entry}; },
                        [](const TooManyToOrder&) { return Entries{}; },  // It says how many, of which group.
                        [](const AwardOpen& asks) { return asks.entries; },
                        [](const AwardsToChoose& asks) { return asks.entries; },
                        [](const ValueOpen& asks) { return asks.entries; },
                        [](const ConfirmationOpen& asks) { return asks.entries; },
                        [](const TooManySets&) { return Entries{}; },
                        [](const TooManyRaises&) { return Entries{}; },
                    },
                    question);
}

bool waits(const Results& results, const Stage& stage, std::uint32_t entry) {
  if (why_no_place(results, stage, entry) == words(State::waiting)) return true;
  for (const std::optional<NodeId>& node : {std::optional(stage.order), stage.advances, stage.funded})
    if (node && results.scored.state(*node, entry) == State::waiting) return true;
  return awards_wait(results, stage, entry);
}

class Group {
 public:
  Group(const Results& results, const Stage& stage, std::uint32_t entry)
      : entries_(results.tables.entries),
        group_of_(results.scored.rankings[stage.order.at].group_of),
        group_(group_of_[entry]) {}

  bool has(const std::string& id) const {
    const auto found = std::ranges::lower_bound(entries_, id);
    return found != entries_.end() && *found == id &&
           group_of_[static_cast<std::size_t>(found - entries_.begin())] == group_;
  }

 private:
  const Entries& entries_;
  const std::vector<std::uint32_t>& group_of_;
  std::uint32_t group_;
};

}  // namespace

std::vector<base::Words> waits_for(const Results& results, const Stage& stage, std::uint32_t entry) {
  std::vector<base::Words> own, others;
  const Group group(results, stage, entry);
  for (const Question& question : results.scored.questions) {
    const Entries entries = about(question);
    if (std::ranges::count(entries, results.tables.entries[entry]) > 0) {
      own.push_back(words(question));
    } else if (others.size() < most_of_the_group &&
               std::ranges::any_of(entries, [&](const auto& id) { return group.has(id); })) {
      others.push_back(words(question));
    }
  }
  return own.empty() && waits(results, stage, entry) ? others : own;
}

}  // namespace engine
