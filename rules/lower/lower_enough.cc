/// What the rule for absent marks demands of an entry that is to be ranked.
#include <fmt/format.h>

#include "base/decimal.h"
#include "base/text.h"
#include "rules/lower/jury_rule.h"
#include "rules/lower/lower.h"

namespace rules {
namespace {

/// «70 %» or, where per cent are not whole, «2/3».
std::string share_text(const base::Exact& share) {
  const base::Exact percent = share * base::Exact{100};
  return percent.is_integer() ? base::to_text(percent) + "\u00a0%" : base::to_text(share);
}

/// «5 оценок», «5 оценок или 70 % членов жюри».
base::Words needed_words(const JuryRule& rule) {
  const std::uint32_t least = rule.marks.at_least;
  const base::Words count = {base::counted(least, "оценки", "оценок", "оценок"), fmt::format("{} marks", least)};
  if (!rule.at_least_share) return count;
  const std::string share = share_text(*rule.at_least_share);
  return {fmt::format("{} или {} членов жюри", count.ru, share),
          fmt::format("{} or {} of the jurors", count.en, share)};
}

base::Words too_few_words(const JuryRule& rule, const std::string& title) {
  const base::Words need = needed_words(rule);
  const bool empty = rule.below == BelowMinimum::empty_entry;
  const std::string of = title.empty() ? "" : title + ": ";  // The jury's total has none.
  const std::string_view then = title.empty() ? ": " : ", ";
  return {fmt::format("{}{}меньше {}", empty ? fmt::format("аннулирована{}", then) : "", of, need.ru),
          fmt::format("{}{}fewer than {}", empty ? fmt::format("void{}", then) : "", of, need.en)};
}

/// Every value (of every round and item) is there, or the criterion does not apply.
NodeId is_there(Compilation& work, const Where& where, NodeId value, const Term& condition) {
  NodeId there = apply(work, where, engine::Operation::given, {value});
  if (condition) {
    const NodeId not_applicable = apply(work, where, engine::Operation::negation, {*condition});
    there = apply(work, where, engine::Operation::either, {not_applicable, there});
  }
  if (!any(work.node(there).domain.axes)) return there;
  engine::MarkRule whatever;
  whatever.at_least = 0;
  return reduced(work, where, {there, engine::All{}, whatever}, {});
}

/// With `at_least: 0` none is fine, too.
bool may_be_too_few(const JuryRule& rule) {
  return rule.marks.at_least > 0 || rule.at_least_share || rule.drop_high + rule.drop_low > 0;
}

}  // namespace

void require_marks(Compilation& work, StageWork& stage, const JuryRule& rule, const CombinedValue& value) {
  const bool strikes = rule.below != BelowMinimum::wait && rule.below != BelowMinimum::absent;
  if (!strikes || !may_be_too_few(rule)) return;
  const Where where{stage.entered, value.place};
  const NodeId there = is_there(work, where, value.combined, value.condition);
  stage.requirements.push_back({there, too_few_words(rule, value.title), rule.place});
}

}  // namespace rules
