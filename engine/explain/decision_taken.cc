#include "engine/explain/decision_taken.h"

#include <algorithm>

#include "engine/data/recorded.h"
#include "engine/explain/derivation.h"
#include "engine/explain/derivation_note.h"
#include "engine/order/confirmed.h"
#include "engine/plan/order_keys.h"
#include "engine/words/rule_phrase.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;

Words in_brackets(const Words& note) { return note.empty() ? Words{} : same_words(" (") + note + same_words(")"); }

/// «утверждено: да (глава города, 2025-10-01)»
Words said(const Words& title, const Decision& decision) {
  const Words answer = yes_or_no(decision) == true ? Words{"да", "yes"} : Words{"нет", "no"};
  return title + same_words(": ") + answer + in_brackets(decision_note(decision));
}

class Taken {
 public:
  Taken(const Results& results, const Stage& stage, std::uint32_t entry)
      : results_(results), stage_(stage), entry_(entry) {}

  Words words() {
    for (const Key& key : all_keys(results_.plan, stage_.order)) add_asked(key.of);
    const Ranking& ranking = results_.scored.rankings[stage_.order.at];
    const bool tied = ranking.first[entry_] != ranking.last[entry_];
    if (stage_.advances && tied) add_answer("advance", {"проходит дальше", "goes on"});
    if (stage_.funded && tied) add_answer("budget", {"финансирование", "funding"});
    for (const AwardWon& won : awards(results_, stage_, entry_))
      if (won.decision != nullptr) add(won.title + in_brackets(decision_note(*won.decision)));
    if (const Words note = confirmation_note(results_, stage_, entry_); !note.empty()) add(note);
    return words_;
  }

 private:
  void add(const Words& more) { words_ = words_.empty() ? more : words_ + same_words("; ") + more; }

  /// Its position among the tied.
  void add_asked(NodeId id) {
    const Ask* ask = std::get_if<Ask>(&results_.plan[id].rule);
    const Value value = ask == nullptr ? Value{} : results_.scored.value(id, entry_);
    const auto* position = std::get_if<base::Exact>(&value);
    if (position == nullptr || position->is_zero()) return;
    const Words place = same_words(": ") + number_words(*position);
    add(results_.plan[id].title + place + in_brackets(short_note(results_, *ask, entry_)));
  }

  void add_answer(std::string_view kind, const Words& title) {
    const Recorded recorded(decisions(results_), kind, stage_.id);
    const std::optional<bool> answer = recorded.answer(entry_);
    if (answer) add(said(title, *recorded.of(entry_)));
  }

  const Results& results_;
  const Stage& stage_;
  std::uint32_t entry_;
  Words words_;
};

}  // namespace

Words decision_taken(const Results& results, const Stage& stage, std::uint32_t entry) {
  return results.tables.decisions.empty() ? Words{} : Taken(results, stage, entry).words();
}

Words confirmation_note(const Results& results, const Stage& stage, std::uint32_t entry) {
  if (!stage.confirmation) return {};
  const Recorded recorded(decisions(results), "confirmed", stage.id);
  const Decision* decision = recorded.of(entry);
  return decision == nullptr ? Words{} : said({"утверждено", "confirmed"}, *decision);
}

bool leaves_to_people(const Plan& plan, const Stage& stage) {
  return std::ranges::any_of(all_keys(plan, stage.order),
                             [&](const Key& key) { return std::holds_alternative<Ask>(plan[key.of].rule); });
}

Words why_not_confirmed(const Results& results, const Stage& stage, std::uint32_t entry) {
  if (!stage.confirmation || stage.confirmation->of == Confirmation::Of::places) return {};  // It has no place.
  const Decision* decision = confirmation_of(Recorded(decisions(results), "confirmed", stage.id), entry);
  const bool refused = decision != nullptr && yes_or_no(*decision) == false;
  return refused ? same_words(decision->reason) : Words{};
}

}  // namespace engine
