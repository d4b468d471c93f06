#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint) {
  return {.code = std::move(code), .place = std::move(at), .message = std::move(message), .hint = std::move(hint)};
}

}  // namespace

Diagnostic stated_in_one_table(Place at) {
  return error("stated-in-one-table", std::move(at),
               {"готовые баллы стоят в одной таблице: по объектам (items.csv) или по турам (rounds.csv)",
                "points that are stated stand in one table: of items (items.csv) or of rounds (rounds.csv)"},
               {"оставьте per: item или per: round", "leave per: item or per: round"});
}

Diagnostic overall_order(Place at, const std::string& stage) {
  return error("overall-order", std::move(at),
               {fmt::format("в общем списке этап «{}» стоит после более раннего", stage),
                fmt::format("in the overall list “{}” stands behind an earlier stage", stage)},
               {"общий список начинают с последнего этапа: stages: [final, selection]",
                "the overall list begins with the last stage: stages: [final, selection]"});
}

Diagnostic overall_groups(Place at, const std::string& one, const std::string& other) {
  return error("overall-groups", std::move(at),
               {fmt::format("на этапах «{}» и «{}» места распределяют внутри разного, одним списком их не продолжить",
                            one, other),
                fmt::format("“{}” and “{}” give places within different groups, and one list can't go on from the "
                            "other",
                            one, other)},
               {"сделайте rank_within этих этапов одинаковым", "let rank_within of these stages be the same"});
}

Diagnostic listed_by_what(Place at, const std::string& name, const std::vector<std::string>& known) {
  const std::string all = fmt::format("{}", fmt::join(known, ", "));
  return error(
      "listed-by-what", std::move(at),
      {fmt::format("по «{}» список не упорядочить: это не название и не показатель типа text или moment", name),
       fmt::format("a list can't be put in order by “{}”: it is neither the title nor a fact of type text or "
                   "moment",
                   name)},
      {"можно: " + all, "there is: " + all});
}

}  // namespace rules
