#include "engine/words/rule_words.h"

#include <fmt/format.h>

#include <array>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "base/text.h"
#include "engine/words/formula_text.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

std::string without(std::uint32_t count, const char* one, const char* many) {
  return base::counted(count, one, many, many);
}

base::Words trimmed_words(const Trimmed& rule) {
  std::string ru, en;
  if (rule.high != 0) {
    ru = without(rule.high, "наибольшей", "наибольших");
    en = fmt::format("{} highest", rule.high);
  }
  if (rule.low != 0) {
    ru += (ru.empty() ? "" : " и ") + without(rule.low, "наименьшей", "наименьших");
    en += (en.empty() ? "" : " and ") + fmt::format("{} lowest", rule.low);
  }
  return {fmt::format("{} без {}", rule.mean ? "среднее" : "сумма", ru),
          fmt::format("{} without {}", rule.mean ? "mean" : "sum", en)};
}

base::Words nth_words(const Nth& rule) {
  if (rule.n == 1) return rule.greatest ? base::Words{"наибольшее", "greatest"} : base::Words{"наименьшее", "least"};
  return {fmt::format("{}-е {}", rule.n, rule.greatest ? "по величине" : "с конца"),
          fmt::format("no. {} from the {}", rule.n, rule.greatest ? "top" : "bottom")};
}

base::Words best_of_words(const BestOf& rule) {
  return {fmt::format("{} {} {}", rule.mean ? "среднее" : "сумма", rule.n, rule.greatest ? "наибольших" : "наименьших"),
          fmt::format("{} of the {} {}", rule.mean ? "mean" : "sum", rule.n, rule.greatest ? "greatest" : "least")};
}

}  // namespace

base::Words function_words(Operation operation) {
  switch (operation) {
    case Operation::minimum: return {"наименьшее", "min"};
    case Operation::maximum: return {"наибольшее", "max"};
    case Operation::absolute: return {"модуль", "abs"};
    case Operation::given: return {"указано", "given"};
    case Operation::fallback: return {"первое указанное", "first given"};
    case Operation::year: return {"год", "year"};
    case Operation::days_between: return {"дней между", "days"};
    case Operation::add:
    case Operation::subtract:
    case Operation::multiply:
    case Operation::divide:
    case Operation::negate:
    case Operation::power:
    case Operation::equal:
    case Operation::not_equal:
    case Operation::less:
    case Operation::less_equal:
    case Operation::greater:
    case Operation::greater_equal:
    case Operation::both:
    case Operation::either:
    case Operation::negation:
    case Operation::choose:
    case Operation::applicable:
    case Operation::where_given:
    case Operation::zero_unless_applicable:
    case Operation::zero_if_not_given:
    case Operation::zero_if_abstained:
    case Operation::zero_if_not_asked:
    case Operation::wait_if_not_given: return {};
  }
  return {};
}

base::Words comparison_words(Operation operation, Type compared) {
  const bool moments = compared == Type::moment;
  switch (operation) {
    case Operation::less:
      return moments ? base::Words{" раньше ", " is before "} : base::Words{" меньше ", " is less than "};
    case Operation::less_equal:
      return moments ? base::Words{" не позже ", " is no later than "} : base::Words{" не больше ", " is at most "};
    case Operation::greater:
      return moments ? base::Words{" позже ", " is after "} : base::Words{" больше ", " is more than "};
    case Operation::greater_equal:
      return moments ? base::Words{" не раньше ", " is no earlier than "} : base::Words{" не меньше ", " is at least "};
    default: return {};
  }
}

base::Words decision_words(const Ask& ask) {
  const std::string& decision = ask.decision;
  if (ask.how == Ask::How::by_seed)
    return {"жребий по записанному числу (раньше тот, у кого меньше SHA-256 от «число:заявка»)",
            "a lot by a recorded number (the smaller SHA-256 of “number:entry” comes first)"};
  if (decision == "commission_vote") return {"голосование комиссии", "a vote of the commission"};
  if (decision == "casting_vote") return {"решающий голос председателя", "the chair's casting vote"};
  if (decision == "lot") return {"жребий", "a lot"};
  return {decision, decision};
}

base::Words decided_words(const Plan& plan, const FactColumn& fact) {
  std::string groups;
  for (const FactId id : fact.per) {
    const FactColumn& choice = plan.facts[id.at];
    const std::string& title = choice.title.empty() ? choice.name : choice.title;
    groups += (groups.empty() ? "" : " × ") + (choice.list == plan.nominations ? std::string("номинация") : title);
  }
  if (groups.empty()) return {"назначают решением", "is decided by people"};
  return {"назначают решением, отдельно для каждой группы: " + groups,
          "is decided by people, for each group apart: " + groups};
}

base::Words asked_words(const Speaker& by, const FactColumn& fact) {
  return base::Words{"указывают, только если ", "is stated only if "} + by.formula(*fact.asked_when);
}

base::Words juror_words(const JurorIs& is) {
  if (is.what == JurorIs::What::recused) return {"самоотвод", "the juror is recused"};
  if (is.what == JurorIs::What::of_panel) return {"член комиссии " + is.word, "a member of panel " + is.word};
  if (is.word == "chair") return {"председатель", "the chair"};
  if (is.word == "third") return {"третий эксперт", "the third expert"};
  return {is.word, is.word};
}

base::Words hold_words(const Hold& hold, const base::Words& condition) {
  switch (hold.why) {
    case Hold::Why::quorum:
      return base::Words{"; без кворума итога нет, нужно: ", "; no result without a quorum: "} + condition;
    case Hold::Why::too_few: return base::Words{"; нужно: ", "; needed: "} + condition;
    case Hold::Why::divergence:
      return base::Words{"; оценки согласуют, если не выполнено: ", "; the jurors agree on their marks unless "} +
             condition;
  }
  return {};
}

base::Words among_words(const Among& rule) {
  const bool least = rule.better == Direction::lowest_first;
  switch (rule.how) {
    case Among::How::best:
      return least ? base::Words{"одно за другим, начиная с наименьшего", "one after another, the least first"}
                   : base::Words{"одно за другим, начиная с наибольшего", "one after another, the greatest first"};
    case Among::How::last: return {"одно за другим, начиная с последнего", "one after another, the last first"};
    case Among::How::preferred: return {"сколько раз лучше других равных", "how often better than others of the tied"};
    case Among::How::head_to_head: return {"личные встречи", "head to head"};
  }
  return {};
}

base::Words first_words(Direction direction, Type key) {
  const bool lowest = direction == Direction::lowest_first;
  if (key == Type::moment)
    return lowest ? base::Words{" (раньше — выше)", " (earliest first)"}
                  : base::Words{" (позже — выше)", " (latest first)"};
  return lowest ? base::Words{" (меньшее — выше)", " (lowest first)"} : base::Words{};
}

bool is_position_among_tied(const Rule& rule) {
  const auto* among = std::get_if<Among>(&rule);
  if (among != nullptr) return among->how == Among::How::best || among->how == Among::How::last;
  return std::holds_alternative<Ask>(rule) || std::holds_alternative<OneByOne>(rule);
}

base::Words reduction_words(const Reduction& how) {
  return std::visit(base::Overloaded{
                        [](const Sum&) {
                          return base::Words{"сумма", "sum"};
                        },
                        [](const Mean&) {
                          return base::Words{"среднее", "mean"};
                        },
                        [](const Median&) {
                          return base::Words{"медиана", "median"};
                        },
                        [](const Trimmed& rule) { return trimmed_words(rule); },
                        [](const Nth& rule) { return nth_words(rule); },
                        [](const BestOf& rule) { return best_of_words(rule); },
                        [](const Count&) {
                          return base::Words{"количество", "count"};
                        },
                        [](const Any&) {
                          return base::Words{"хотя бы одно", "any"};
                        },
                        [](const All&) {
                          return base::Words{"все", "all"};
                        },
                        [](const Last&) {
                          return base::Words{"последнее", "last"};
                        },
                        [](const First&) {
                          return base::Words{"первое", "first"};
                        },
                        [](const TwoAndThird& rule) {
                          if (rule.by) return base::Words{"среднее тех, кто считается", "mean of those who count"};
                          return base::Words{"два эксперта и третий", "two experts and a third"};
                        },
                    },
                    how);
}

namespace {

/// «до сотых», «до 0,5», «до 0,01 %».
std::string step_words(const base::Exact& step, Unit unit) {
  if (unit == Unit::percent) return "до " + number_text(step, unit, base::Language::ru);
  constexpr std::array<const char*, 4> names = {"до целых", "до десятых", "до сотых", "до тысячных"};
  for (std::size_t digits = 0; digits < names.size(); ++digits)
    if (step == base::Exact::power_of_ten(-static_cast<int>(digits))) return names[digits];
  return "до " + number_text(step, Unit::none, base::Language::ru);
}

}  // namespace

base::Words rounding_words(const base::Rounding& rounding, Unit unit) {
  const base::Words mode = rounding_mode_words(rounding.mode);
  return {
      fmt::format("{}, {}", step_words(rounding.step, unit), mode.ru),
      fmt::format("to {}, {}",
                  number_text(rounding.step, unit == Unit::percent ? unit : Unit::none, base::Language::en), mode.en)};
}

base::Words rounding_mode_words(base::RoundingMode mode) {
  switch (mode) {
    case base::RoundingMode::half_up: return {"по правилам округления", "half up"};
    case base::RoundingMode::half_even: return {"половина — к чётной цифре", "half even"};
    case base::RoundingMode::half_down: return {"половина — к меньшей", "half down"};
    case base::RoundingMode::up: return {"с избытком", "up"};
    case base::RoundingMode::down: return {"лишнее отбрасывается", "down"};
    case base::RoundingMode::floor: return {"в меньшую сторону", "floor"};
    case base::RoundingMode::ceiling: return {"в большую сторону", "ceiling"};
  }
  return {};
}

}  // namespace engine
