#include <fmt/format.h>

#include "base/amount.h"
#include "base/text.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Type;

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint = {}) {
  return {std::move(code), base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

base::Words axis_words(const engine::Axes& axes) {
  if (axes.juror) return {"каждого члена жюри", "each juror"};
  if (axes.item) return {"каждого объекта", "each item"};
  return {"каждого тура", "each round"};
}

base::Words how_to_compare(Type wanted) {
  if (wanted == Type::flag)
    return {"условие — это сравнение или показатель «да или нет»: x > 0",
            "a condition is a comparison or a flag: x > 0"};
  if (wanted == Type::number)
    return {"из условия число делает if: if x then 1 else 0", "if makes a number of a condition: if x then 1 else 0"};
  return {};
}

base::Readings readings(const base::Amount& amount, FactType type) {
  switch (type) {
    case FactType::money: return base::readings_of_money(amount);
    case FactType::count: return base::readings_of_whole(amount);
    case FactType::number:
    case FactType::percent: return base::readings_of_number(amount);
    case FactType::flag:
    case FactType::choice:
    case FactType::moment:
    case FactType::text: return {};
  }
  return {};
}

}  // namespace

base::Words type_words(Type type) {
  switch (type) {
    case Type::number: return {"число", "a number"};
    case Type::flag: return {"условие (да/нет)", "a flag (yes/no)"};
    case Type::choice: return {"выбор из списка", "a choice"};
    case Type::moment: return {"дата", "a moment"};
    case Type::text: return {"текст", "a text"};
  }
  return {};
}

Diagnostic wrong_type(Place at, Type wanted, Type found) {
  return error("type-mismatch", std::move(at),
               {fmt::format("здесь нужно: {}, а это {}", type_words(wanted).ru, type_words(found).ru),
                fmt::format("{} goes here, and this is {}", type_words(wanted).en, type_words(found).en)},
               how_to_compare(wanted));
}

Diagnostic not_comparable(Place at, Type a, Type b) {
  return error(
      "type-mismatch", std::move(at),
      {fmt::format("сравнить нельзя: слева {}, справа {}", type_words(a).ru, type_words(b).ru),
       fmt::format("these do not compare: {} on the left, {} on the right", type_words(a).en, type_words(b).en)});
}

Diagnostic has_no_order(Place at, std::string_view sign, Type type) {
  return error("type-mismatch", std::move(at),
               {fmt::format("«{}» сравнивает числа и даты, а это {}", sign, type_words(type).ru),
                fmt::format("“{}” compares numbers and moments, and this is {}", sign, type_words(type).en)},
               {"здесь годятся == и !=", "== and != are fine here"});
}

Diagnostic branches_differ(Place at, Type yes, Type no) {
  return error("type-mismatch", std::move(at),
               {fmt::format("после then {}, а после else {}", type_words(yes).ru, type_words(no).ru),
                fmt::format("then gives {}, and else gives {}", type_words(yes).en, type_words(no).en)});
}

Diagnostic moment_needs_direction(Place at) {
  return error("type-mismatch", std::move(at),
               {"дата сама по себе не говорит, что лучше", "a moment does not say which is better"},
               {"пишется {earliest: …} или {latest: …}", "write {earliest: …} or {latest: …}"});
}

Diagnostic no_such_moment(Place at, const std::string& text) {
  return error("wrong-moment", std::move(at),
               {fmt::format("даты «{}» нет", text), fmt::format("there is no moment “{}”", text)},
               {"например: 2025-12-01 или 2025-12-01T18:00", "for example: 2025-12-01 or 2025-12-01T18:00"});
}

Diagnostic moments_upside_down(Place at) {
  return error("empty-range", std::move(at), {"min позже max", "min is later than max"},
               {"поменяйте их местами", "swap them"});
}

Diagnostic wrong_number_of_arguments(Place at, std::string_view function, const Arity& arity) {
  const auto least = static_cast<std::int64_t>(arity.least);
  const bool exactly = arity.least == arity.most;
  const bool one_finer = arity.found == 1 && arity.least == 2;
  return error("wrong-arguments", std::move(at),
               {fmt::format("у функции {} аргументов {}, а нужно {}{}", function, arity.found,
                            exactly ? "" : "не меньше ", least),
                fmt::format("{} takes {}{} arguments, and here are {}", function, exactly ? "" : "at least ", least,
                            arity.found)},
               one_finer
                   ? base::Words{"значения по турам, объектам или членам жюри сводят в одно sum, mean, best, worst",
                                 "one value over rounds, items or jurors is reduced by sum, mean, best, worst"}
                   : base::Words{});
}

Diagnostic axis_without_reduction(Place at, std::string_view function) {
  return error("wrong-arguments", std::move(at),
               {fmt::format("{} ничего не сводит: over здесь не нужен", function),
                fmt::format("{} reduces nothing: no over here", function)});
}

Diagnostic unknown_rounding_mode(Place at) {
  return error("wrong-arguments", std::move(at), {"нет такого способа округления", "there is no such rounding mode"},
               {"бывает: half_up, half_even, half_down, up, down, floor, ceiling",
                "there is: half_up, half_even, half_down, up, down, floor, ceiling"});
}

Diagnostic unknown_direction(Place at) {
  return error("wrong-arguments", std::move(at), {"не сказано, кто первый", "it is not said who comes first"},
               {"rank(x, highest), rank(x, lowest), rank(m, earliest) или rank(m, latest), где m — момент",
                "rank(x, highest), rank(x, lowest), rank(m, earliest) or rank(m, latest), where m is a moment"});
}

Diagnostic not_a_number_of_digits(Place at) {
  return error(
      "wrong-arguments", std::move(at),
      {"число знаков после запятой — целое от −18 до 18", "the number of digits is a whole number from -18 to 18"},
      {"например: round(x, 2, half_up)", "for example: round(x, 2, half_up)"});
}

Diagnostic not_a_step(Place at) {
  return error("wrong-arguments", std::move(at),
               {"шаг округления — число больше нуля", "the step of a rounding is a number above zero"},
               {"например: round_to(x, 0.5, half_up)", "for example: round_to(x, 0.5, half_up)"});
}

Diagnostic not_a_count(Place at, std::string_view function) {
  return error("wrong-arguments", std::move(at),
               {fmt::format("первый аргумент {} — целое число от 1", function),
                fmt::format("the first argument of {} is a whole number from 1", function)});
}

Diagnostic empty_list(Place at) {
  return error("wrong-arguments", std::move(at), {"список пуст", "the list is empty"});
}

Diagnostic wrong_table_key(Place at, const std::string& key, const std::string& table) {
  return error("type-mismatch", std::move(at),
               {fmt::format("ключа «{}» в таблице «{}» быть не может", key, table),
                fmt::format("the key “{}” of table {} is not what it is read by", key, table)},
               {"ключи — числа или значения того выбора, который стоит в [ ]",
                "keys are numbers or the values of the choice in [ ]"});
}

Diagnostic no_table_key(Place at, Type type) {
  return error("type-mismatch", std::move(at),
               {fmt::format("таблицу читают по числу или выбору, а это {}", type_words(type).ru),
                fmt::format("a table is read by a number or a choice, and this is {}", type_words(type).en)});
}

Diagnostic wrong_number_of_keys(Place at, const std::string& table, std::size_t wanted) {
  const auto n = static_cast<std::int64_t>(wanted);
  return error("wrong-arguments", std::move(at),
               {fmt::format("таблицу {} читают по {}", table, wanted == 1 ? "одному ключу" : "двум ключам"),
                fmt::format("table {} is read by {} {}", table, n, wanted == 1 ? "key" : "keys")});
}

Diagnostic needs_stage(Place at, const std::string& function) {
  return error("unknown-name", std::move(at),
               {fmt::format("{} сравнивает заявки этапа, а до первого этапа их ещё нет", function),
                fmt::format("{} compares the entries of a stage, and there are none before the first", function)},
               {"назовите, среди каких заявок: over entries within applicant, within all",
                "say among which entries: over entries within applicant, within all"});
}

Diagnostic irrational_unrounded(Place at, const std::string& what) {
  return error("irrational-unrounded", std::move(at),
               {fmt::format("«{}» даёт бесконечную дробь: правило должно сказать, как её округлить", what),
                fmt::format("“{}” has endless digits: the rule must say how to round them", what)},
               {"прямо вокруг: round(…, 2, half_up), round_to, floor или ceiling",
                "right around it: round(…, 2, half_up), round_to, floor or ceiling"});
}

Diagnostic needs_reduction(Place at, const std::string& name, const engine::Axes& axes) {
  return error("finer-value", std::move(at),
               {fmt::format("у «{}» своё значение для {}, а здесь нужно одно", name, axis_words(axes).ru),
                fmt::format("“{}” has a value for {}, and one is needed here", name, axis_words(axes).en)},
               {fmt::format("например: sum({}) или mean({})", name, name),
                fmt::format("for example: sum({}) or mean({})", name, name)});
}

Diagnostic nothing_to_reduce(Place at, std::string_view function) {
  return error("nothing-to-reduce", std::move(at),
               {fmt::format("{} сводит значения по турам, объектам или членам жюри, а здесь одно", function),
                fmt::format("{} reduces values over rounds, items or jurors, and here is one", function)},
               {fmt::format("несколько значений пишутся через запятую: {}(a, b)", function),
                fmt::format("several values have commas: {}(a, b)", function)});
}

Diagnostic say_over_what(Place at, const std::string& function) {
  return error("nothing-to-reduce", std::move(at),
               {fmt::format("формула сама считается для каждого значения, которое сводит {}", function),
                fmt::format("the formula itself stands for each of the values that {} reduces", function)},
               {fmt::format("{}(x over item) или {}(x over round) сводит их все", function, function),
                fmt::format("{}(x over item) or {}(x over round) reduces them all", function, function)});
}

Diagnostic no_such_axis(Place at, AxisWord axis) {
  base::Words word = {"члена жюри", "jurors"};
  if (axis == AxisWord::item) word = {"объекта", "items"};
  if (axis == AxisWord::round) word = {"тура", "rounds"};
  return error(
      "nothing-to-reduce", std::move(at),
      {fmt::format("значение не зависит от {}", word.ru), fmt::format("the value does not vary over {}", word.en)});
}

Diagnostic maximum_of_what(Place at) {
  return error("wrong-arguments", std::move(at), {"maximum считают для критерия", "maximum is that of a criterion"},
               {"назовите критерий или группу: maximum(beauty); наибольшее из чисел — max(a, b)",
                "name a criterion or a group: maximum(beauty); the greatest of numbers is max(a, b)"});
}

Diagnostic say_over_entries(Place at, std::string_view function) {
  return error(
      "nothing-to-reduce", std::move(at),
      {fmt::format("{} считают по заявкам", function), fmt::format("{} is taken over entries", function)},
      {fmt::format(
           "{0}(x over entries) — в группе, где распределяют места; {0}(x over entries within all) — среди всех",
           function),
       fmt::format("{0}(x over entries): in the ranking group; {0}(x over entries within all): among all", function)});
}

Diagnostic entries_without_order(Place at, const std::string& function) {
  return error("nothing-to-reduce", std::move(at),
               {fmt::format("у заявок нет порядка, и {} по ним не берут", function),
                fmt::format("entries have no order, so there is no {} of them", function)},
               {"best или worst", "best or worst"});
}

Diagnostic not_of_group(Place at) {
  return error("finer-value", std::move(at),
               {"здесь нужно одно число на группу, а это зависит от заявки",
                "one number for the group is needed, and this depends on the entry"},
               {"напишите число, показатель номинации или то, внутри чего распределяют места (rank_within, within)",
                "a number, a fact of the nomination, or what is ranked within"});
}

Diagnostic wrong_fact_value(Place at, const Fact& fact, const std::string& text) {
  const auto amount = base::amount_of(text);
  const base::Readings meant = amount ? readings(*amount, fact.type.value) : base::Readings();
  return error("wrong-fact-value", std::move(at),
               {fmt::format("«{}» не годится для показателя «{}»", text, fact.id.value),
                fmt::format("“{}” is no value of the fact “{}”", text, fact.id.value)},
               meant.first.empty() ? base::Words() : base::write_instead(meant));
}

}  // namespace rules
