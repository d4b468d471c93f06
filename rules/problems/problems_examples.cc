#include "rules/problems/problems_examples.h"

#include <fmt/format.h>

#include <utility>

namespace rules {
namespace {

using base::Diagnostic;
using base::Place;
using base::Words;

Diagnostic error(std::string code, Place at, Words message, Words hint = {}) {
  return {std::move(code), base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

Words misfit_words(DecisionMisfit misfit) {
  switch (misfit) {
    case DecisionMisfit::not_foreseen:
      return {"правила этого этапа такого решения людям не оставляют",
              "the rules of this stage leave no such decision to people"};
    case DecisionMisfit::value:
      return {
          "value здесь — место (среди равных, а для divided — общее): 1, 2 …; для advance и budget — true или false",
          "value is a position among the tied, or the place that is divided (1, 2 …), for advance and budget true or "
          "false"};
    case DecisionMisfit::not_needed:
      return {"об этой заявке решать нечего: равенства, которое касается мест с наградой или прохода, у неё нет",
              "there is nothing to decide about the entry: no tie of it touches an award or a cut"};
    case DecisionMisfit::not_allowed: return {"правила этого заявке не дают", "the rules do not allow the entry this"};
  }
  return {};
}

/// «a» у одной из нескольких.
std::string of_entry(const std::string& entry, std::string_view of) {
  return entry.empty() ? std::string() : fmt::format("{}{}: ", of, entry);
}

std::string joined(const std::vector<std::string>& all) {
  std::string text;
  for (const std::string& each : all) text += (text.empty() ? "" : ", ") + each;
  return text;
}

}  // namespace

Diagnostic wrong_mark(Place at, const std::string& criterion, const std::string& text) {
  return error("wrong-mark", std::move(at),
               {fmt::format("оценки «{}» по критерию «{}» быть не может", text, criterion),
                fmt::format("“{}” is no mark of criterion “{}”", text, criterion)},
               {"напишите оценку со шкалы этого критерия", "write a mark of the criterion's scale"});
}

Diagnostic test_points_of_some(Place at, const std::string& criterion, const std::string& entry) {
  return error(
      "test-points-of-some", std::move(at),
      {fmt::format("готовые баллы «{}» даны не всем: у заявки {} их нет", criterion, entry),
       fmt::format("points of “{}” are stated, but not of entry {}", criterion, entry)},
      {"в одном примере критерий или считается у всех, или у всех дан готовым; общее значение можно написать в given",
       "in one example a criterion is computed for all entries or stated for all; what they share may stand in given"});
}

Diagnostic test_decision(Place at, const std::string& decision, DecisionMisfit misfit) {
  return error("test-decision", std::move(at),
               {fmt::format("решение «{}» в примере ни к чему", decision),
                fmt::format("the decision “{}” of the example fits nothing", decision)},
               misfit_words(misfit));
}

Diagnostic test_fails(Place at, const Difference& difference, std::vector<base::Related> why) {
  const auto& [test, entry, what, got, expected] = difference;
  const Words in_test = test.empty() ? Words{} : Words{fmt::format("«{}»: ", test), fmt::format("“{}”: ", test)};
  Diagnostic made = error(
      "test-fails", std::move(at),
      {fmt::format("{}{}{}: получилось {}, а ожидалось {}", in_test.ru, of_entry(entry, "заявка "), what.ru, got.ru,
                   expected.ru),
       fmt::format("{}{}{}: got {}, expected {}", in_test.en, of_entry(entry, "entry "), what.en, got.en, expected.en)},
      {"ошибка или в правилах, или в примере", "either the rules are wrong or the example"});
  made.related = std::move(why);
  return made;
}

Words total_words() { return {"итог", "total"}; }
Words place_words() { return {"место", "place"}; }
Words award_words() { return {"награда", "award"}; }
Words prize_words() { return {"приз", "prize"}; }
Words ranked_words() { return {"участие в распределении мест", "being ranked"}; }
Words reason_words() { return {"причина, почему места нет", "reason for having no place"}; }
Words advances_words() { return {"проход в следующий этап", "going on to the next stage"}; }
Words funded_words() { return {"деньги бюджета", "funding"}; }
Words waits_words() { return {"ожидание оценок или решения", "waiting for marks or people"}; }

Words rival_words(const Rival& rival) {
  const auto& [entry, other, above, key, own, others] = rival;
  const std::string_view ru = above ? "выше" : "ниже";
  const std::string_view en = above ? "above" : "below";
  const std::string of_own = entry.empty() ? std::string("у неё") : "у " + entry;
  return {fmt::format("{} стоит {}: «{}» — у неё {}, {} {}", ru, other, key.ru, others.ru, of_own, own.ru),
          fmt::format("{} stands {}: {} is {} there and {} here", other, en, key.en, others.en, own.en)};
}

Words has_place_words(const std::string& place) { return {"место " + place, "place " + place}; }

Words shares_words(const std::vector<std::string>& others) {
  return {fmt::format("место общее с {}: ни один ключ их не разделил", joined(others)),
          fmt::format("shared with {}: no key parts them", joined(others))};
}

}  // namespace rules
