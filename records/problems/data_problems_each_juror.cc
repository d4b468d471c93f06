#include <fmt/format.h>

#include "base/decimal.h"
#include "base/text.h"
#include "records/problems/data_problems.h"

namespace records::problems {
namespace {

Diagnostic error(std::string code, const Place& at, Words message, Words hint) {
  return {.code = std::move(code), .place = at, .message = std::move(message), .hint = std::move(hint)};
}

Words needed(std::size_t given, const engine::BallotRule& rule) {
  if (rule.at_least == rule.at_most)
    return {fmt::format("нужно {}", *rule.at_least), fmt::format("{} are needed", *rule.at_least)};
  if (rule.at_least && given < *rule.at_least) {
    return {fmt::format("нужно не меньше {}", *rule.at_least), fmt::format("at least {} are needed", *rule.at_least)};
  }
  return {fmt::format("можно не больше {}", *rule.at_most), fmt::format("at most {} may be", *rule.at_most)};
}

}  // namespace

Diagnostic ballot_repeats(const Place& at, const Place& first, std::string_view juror, std::string_view mark) {
  Diagnostic problem = error("ballot-repeats", at,
                             {fmt::format("член жюри «{}» уже дал оценку {}", juror, mark),
                              fmt::format("juror “{}” has given the mark {} already", juror, mark)},
                             {"у каждой заявки должна быть своя оценка (each_juror: distinct)",
                              "each entry must have a mark of its own (each_juror: distinct)"});
  problem.related = {{first, {"первая здесь", "the first is here"}}};
  return problem;
}

Diagnostic ballot_size(const Place& at, std::string_view juror, std::size_t given, const engine::BallotRule& rule) {
  const std::string ru = base::counted(static_cast<std::int64_t>(given), "оценку", "оценки", "оценок");
  const Words need = needed(given, rule);
  return error(
      "ballot-size", at,
      {fmt::format("член жюри «{}» дал {}, а {}", juror, ru, need.ru),
       fmt::format("juror “{}” has given {} {}, but {}", juror, given, given == 1 ? "mark" : "marks", need.en)},
      {"исправьте его оценки; если он не голосовал, уберите все",
       "mend the marks; if the juror has not voted, remove them all"});
}

Diagnostic ballot_sum(const Place& at, std::string_view juror, const base::Exact& sum, const engine::BallotRule& rule) {
  const std::string found = base::to_text(sum), most = base::to_text(rule.sum ? *rule.sum : *rule.sum_at_most);
  const bool exactly = rule.sum.has_value();
  return error("ballot-sum", at,
               {fmt::format("оценки члена жюри «{}» вместе дают {}, а {} {}", juror, found,
                            exactly ? "нужно" : "можно не больше", most),
                fmt::format("the marks of juror “{}” add up to {}, but {} {}", juror, found,
                            exactly ? "must to" : "may to at most", most)},
               {"исправьте его оценки", "mend the marks"});
}

}  // namespace records::problems
