#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint = {}) {
  return {std::move(code), base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

template <class Names>
base::Words did_you_mean(const std::string& name, const Names& known) {
  const auto near = base::nearest(name, std::span(known));
  if (!near) return {};
  return {fmt::format("возможно, имелось в виду «{}»", *near), fmt::format("did you mean “{}”?", *near)};
}

std::string joined(const std::vector<std::string>& all) {
  constexpr std::size_t most = 12;
  std::string text;
  for (std::size_t i = 0; i < all.size() && i < most; ++i) text += (i > 0 ? ", " : "") + all[i];
  return all.size() > most ? text + ", …" : text;
}

base::Words one_of(const std::string& name, const std::vector<std::string>& known) {
  base::Words hint = did_you_mean(name, known);
  if (!hint.empty() || known.empty()) return hint;
  return {fmt::format("есть: {}", joined(known)), fmt::format("there are: {}", joined(known))};
}

struct Kind {
  const char* ru;
  const char* en;
};

/// In the order of Reference.
constexpr std::array<Kind, 8> kinds = {{{"критерия", "criterion"},
                                        {"таблицы", "table"},
                                        {"показателя номинации", "fact of a nomination"},
                                        {"этапа", "stage"},
                                        {"номинации", "nomination"},
                                        {"показателя", "fact"},
                                        {"награды", "award"},
                                        {"заявки", "entry"}}};

}  // namespace

Diagnostic unknown_name(Place at, const std::string& name, const std::vector<std::string>& known) {
  const base::Words hint = did_you_mean(name, known);
  return error("unknown-name", std::move(at),
               {fmt::format("неизвестное имя «{}»", name), fmt::format("there is no name “{}”", name)},
               hint.empty() ? base::Words{"в формулах пишут имена показателей, критериев и величин этого файла",
                                          "formulas name the facts, criteria and quantities of this file"}
                            : hint);
}

namespace {

/// How spreadsheets and other languages call what is here.
struct Synonym {
  std::string_view theirs, ours;
};
constexpr std::array<Synonym, 12> synonyms = {{{"average", "mean"},
                                               {"avg", "mean"},
                                               {"ceil", "ceiling"},
                                               {"pow", "x ^ y"},
                                               {"power", "x ^ y"},
                                               {"log", "ln"},
                                               {"length", "count"},
                                               {"size", "count"},
                                               {"iif", "if a then b else c"},
                                               {"coalesce", "default"},
                                               {"present", "given"},
                                               {"maximum", "max"}}};

std::string_view our_function(const std::string& name, const std::vector<std::string_view>& known) {
  std::vector<std::string_view> all = known;
  for (const Synonym& each : synonyms) all.push_back(each.theirs);
  const auto near = base::nearest(name, std::span<const std::string_view>(all));
  if (!near) return {};
  const auto* found = std::ranges::find(synonyms, *near, &Synonym::theirs);
  return found == synonyms.end() ? *near : found->ours;
}

}  // namespace

Diagnostic unknown_function(Place at, const std::string& name, const std::vector<std::string_view>& known) {
  const std::string_view ours = our_function(name, known);
  return error("unknown-function", std::move(at),
               {fmt::format("функции «{}» нет", name), fmt::format("there is no function “{}”", name)},
               ours.empty() ? base::Words{}
                            : base::Words{fmt::format("возможно, имелось в виду «{}»", ours),
                                          fmt::format("did you mean “{}”?", ours)});
}

Diagnostic unknown_reference(Place at, Reference what, const std::string& name, const std::vector<std::string>& known) {
  const Kind& kind = kinds[static_cast<std::size_t>(what)];
  return error("unknown-name", std::move(at),
               {fmt::format("{} «{}» нет", kind.ru, name), fmt::format("there is no {} “{}”", kind.en, name)},
               one_of(name, known));
}

Diagnostic no_such_stage_before(Place at, const std::string& stage, const std::vector<std::string>& known) {
  return error("unknown-name", std::move(at),
               {fmt::format("до этого этапа включительно нет этапа «{}»", stage),
                fmt::format("there is no stage “{}” up to this one", stage)},
               one_of(stage, known));
}

Diagnostic unknown_choice(Place at, const std::string& id, const engine::ChoiceList& list) {
  return error(
      "unknown-choice", std::move(at),
      {fmt::format("у «{}» нет значения «{}»", list.name, id), fmt::format("{} has no value “{}”", list.name, id)},
      one_of(id, list.ids));
}

Diagnostic unknown_time_zone(Place at, const std::string& zone, const std::vector<std::string>& known) {
  base::Words hint = did_you_mean(zone, known);
  if (hint.empty())
    hint = {"например: Asia/Novokuznetsk, Europe/Moscow, UTC, +07:00",
            "for example: Asia/Novokuznetsk, Europe/Moscow, UTC, +07:00"};
  return error("unknown-time-zone", std::move(at),
               {fmt::format("часового пояса «{}» нет", zone), fmt::format("there is no time zone “{}”", zone)},
               std::move(hint));
}

Diagnostic not_a_choice_fact(Place at, const std::string& name, const std::vector<std::string>& choices) {
  return error("unknown-name", std::move(at),
               {fmt::format("«{}» — не показатель типа choice и не nomination", name),
                fmt::format("“{}” is neither a choice fact of an entry nor nomination", name)},
               one_of(name, choices));
}

Diagnostic not_a_group_key(Place at, const std::string& name, const std::vector<std::string>& keys) {
  return error("unknown-name", std::move(at),
               {fmt::format("«{}» — не показатель заявки типа choice или text и не nomination", name),
                fmt::format("“{}” is neither a choice or text fact of an entry nor nomination", name)},
               one_of(name, keys));
}

Diagnostic table_without_keys(Place at, const std::string& table) {
  return error("unknown-name", std::move(at),
               {fmt::format("«{}» — таблица, а не число", table), fmt::format("“{}” is a table, not a number", table)},
               {fmt::format("напишите {}[ключ]", table), fmt::format("write {}[key]", table)});
}

Diagnostic choice_by_itself(Place at, const std::string& id, const std::string& list) {
  return error("unknown-name", std::move(at),
               {fmt::format("«{}» — одно из значений {}, само по себе оно ничего не значит", id, list),
                fmt::format("“{}” is a value of {} and means nothing by itself", id, list)},
               {fmt::format("сравните: {} == {}", list, id), fmt::format("compare: {} == {}", list, id)});
}

Diagnostic not_an_earlier_stage(Place at, const std::string& name, const std::string& stage) {
  return error(
      "unknown-name", std::move(at),
      {fmt::format(
           "«{}» здесь не известно: можно ссылаться на этот и более ранние этапы, на их критерии, total и place", name),
       fmt::format("“{}” is not known here: this stage and earlier ones have their criteria, total and place", name)},
      {fmt::format("проверьте имя после «{}.»; на более поздний этап ссылаться нельзя", stage),
       fmt::format("check the name after “{}.”; a later stage can't be named", stage)});
}

Diagnostic not_known_yet(Place at, const std::string& name) {
  return error("unknown-name", std::move(at),
               {fmt::format("«{}» до первого этапа ещё не известно", name),
                fmt::format("“{}” is not known before the first stage", name)},
               {"допуск решают показатели заявки; требования к баллам пишут в passing",
                "facts decide admission; demands on points belong to passing"});
}

Diagnostic not_judged(Place at, const std::string& criterion) {
  return error("unknown-name", std::move(at),
               {fmt::format("у критерия «{}» нет оценок жюри", criterion),
                fmt::format("jurors do not mark criterion “{}”", criterion)},
               {fmt::format("его баллы — просто {}", criterion), fmt::format("its points are just {}", criterion)});
}

Diagnostic ambiguous_name(Place at, const std::string& name) {
  return error("ambiguous-name", std::move(at),
               {fmt::format("«{}» — и имя, и одно из сравниваемых значений", name),
                fmt::format("“{}” is a name and also one of the values compared", name)},
               {fmt::format("переименуйте одно из них или возьмите значение в кавычки: '{}'", name),
                fmt::format("rename one of them, or write '{}' for the value", name)});
}

Diagnostic cycle(Place at, const std::string& chain) {
  return error("cycle", std::move(at),
               {fmt::format("величины определены по кругу: {}", chain),
                fmt::format("values are defined in a circle: {}", chain)},
               {"разорвите круг: что-то одно должно считаться без остальных",
                "break the circle: one of them must do without the others"});
}

Diagnostic unused_fact(Place at, const std::string& name) {
  Diagnostic made = error(
      "unused-fact", std::move(at),
      {fmt::format("показатель «{}» нигде не используется", name), fmt::format("nothing reads the fact “{}”", name)},
      {"удалите его или напишите, зачем он: accept: {unused-fact: причина}",
       "remove it, or say what it is for: accept: {unused-fact: reason}"});
  made.severity = base::Severity::warning;
  return made;
}

Diagnostic whole_day(Place at, const std::string& date, const std::string& meant) {
  Diagnostic made =
      error("whole-day", std::move(at),
            {fmt::format("{0} без времени — первая секунда дня: {0} 14:00 уже позже", date),
             fmt::format("{0} without a time is the day's first second: {0} 14:00 is later", date)},
            {fmt::format("обо всём этом дне говорят так: {}", meant), fmt::format("of the whole day say: {}", meant)});
  made.severity = base::Severity::warning;
  return made;
}

}  // namespace rules
