#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/amount.h"
#include "base/decimal.h"
#include "base/text.h"
#include "records/cells/cell_trouble.h"
#include "records/problems/data_problems.h"

namespace records::problems {
namespace {

using engine::FactColumn;
using engine::Type;
using engine::Unit;

Words write(const NotDecimal& why) {
  if (why.meant.empty()) return {"напишите число цифрами: 4.5", "write the number in digits: 4.5"};
  return base::write_instead({why.meant, why.or_meant});
}

// What the cell is instead of a number; {} is the cell.
Words what_it_is(CellTrouble what) {
  switch (what) {
    case CellTrouble::blank: return {"«{}» — пусто", "“{}” is blank"};
    case CellTrouble::abstained:
      return {"«{}» — воздержался, а нужно число", "“{}” is an abstention; a number is needed"};
    case CellTrouble::not_given: return {"«{}» — не число", "“{}” is no number"};
    case CellTrouble::date:
      return {"«{}» — дата: похоже, число превратила в неё таблица",
              "“{}” is a date: a spreadsheet seems to have made it of a number"};
    case CellTrouble::time: return {"«{}» — время, а нужно число", "“{}” is a time; a number is needed"};
    case CellTrouble::spreadsheet_error: return {"«{}» — ошибка таблицы", "“{}” is a spreadsheet's error"};
    case CellTrouble::percent: return {"«{}» — проценты, а нужно число", "“{}” is a percentage; a number is needed"};
    case CellTrouble::ambiguous:
      return {"«{}»: непонятно, отделяет знак тысячи или дробь",
              "“{}”: unclear whether the mark groups thousands or begins the fraction"};
    case CellTrouble::thousands: return {"«{}»: тысячи отделять нельзя", "“{}”: thousands must not be separated"};
    case CellTrouble::minus: return {"«{}»: вместо минуса другой знак", "“{}”: another sign stands for the minus"};
    case CellTrouble::look_alike: return {"«{}»: буквы вместо цифр", "“{}”: letters stand for digits"};
    case CellTrouble::incomplete: return {"«{}» — неполное число", "“{}” is an incomplete number"};
    case CellTrouble::decorated:
      return {"«{}»: кроме числа есть что-то ещё", "“{}”: there is something besides the number"};
    case CellTrouble::several: return {"«{}» — не одно число", "“{}” is more than one number"};
    case CellTrouble::exponent:
      return {"«{}»: число записано с порядком", "“{}”: the number is written with an exponent"};
    case CellTrouble::too_long: return {"«{}»: больше 18 цифр", "“{}”: more than 18 digits"};
    case CellTrouble::text: return {"«{}» — не число", "“{}” is no number"};
  }
  return {};
}

std::string code_of(CellTrouble what) {
  if (what == CellTrouble::date) return "number-from-date";
  return what == CellTrouble::ambiguous ? "number-ambiguous" : "number-unreadable";
}

Words hint_for(const NotDecimal& why) {
  if (why.what == CellTrouble::not_given || why.what == CellTrouble::blank) {
    return {"если значения нет, оставьте ячейку пустой", "leave the cell empty when there is no value"};
  }
  if (why.what == CellTrouble::too_long)
    return {"округлите: помещается не больше 18 цифр", "round it: no more than 18 digits fit"};
  Words hint = write(why);
  if (why.what == CellTrouble::date) {
    hint.ru += "; чтобы таблица его не меняла, задайте столбцу текстовый формат";
    hint.en += "; format the column as text so that the spreadsheet leaves it alone";
  }
  return hint;
}

Words bound_words(const base::Exact& bound, const FactReader& reader) {
  const FactColumn& fact = reader.fact();
  if (fact.type == Type::moment) return reader.means().moments->words(bound.as_int64().value_or(0));
  const std::string text =
      fact.unit == Unit::percent ? base::to_text(bound * base::Exact{100}) + " %" : base::to_text(bound);
  return {text, text};
}

Words range(const FactReader& reader) {
  const FactColumn& fact = reader.fact();
  const Words low = fact.minimum ? bound_words(*fact.minimum, reader) : Words{};
  const Words high = fact.maximum ? bound_words(*fact.maximum, reader) : Words{};
  if (fact.minimum && fact.maximum)
    return {fmt::format("от {} до {}", low.ru, high.ru), fmt::format("from {} to {}", low.en, high.en)};
  return fact.minimum ? Words{"не меньше " + low.ru, "at least " + low.en}
                      : Words{"не больше " + high.ru, "at most " + high.en};
}

std::string named(const FactColumn& fact) { return fact.title.empty() ? fact.name : fact.title; }

Diagnostic off_bounds(const Place& at, const FactReader& reader, std::string_view cell, FactReader::Fit fit) {
  const std::string name = named(reader.fact());
  if (fit == FactReader::Fit::not_whole) {
    return {.code = "fact-not-whole",
            .place = at,
            .message = {fmt::format("«{}» — не целое число, а «{}» считают целыми", cell, name),
                        fmt::format("“{}” is no whole number, but “{}” is a count", cell, name)},
            .hint = {}};
  }
  if (fit == FactReader::Fit::off_step) {
    const Words step = bound_words(*reader.fact().step, reader);
    return {.code = "fact-off-step",
            .place = at,
            .message = {fmt::format("{} не кратно шагу {}", cell, step.ru),
                        fmt::format("{} is not on the step {}", cell, step.en)},
            .hint = {}};
  }
  const Words allowed = range(reader);
  return {.code = "fact-off-range",
          .place = at,
          .message = {fmt::format("{} вне допустимого: «{}» — {}", cell, name, allowed.ru),
                      fmt::format("{} is out of range: “{}” is {}", cell, name, allowed.en)},
          .hint = {}};
}

Diagnostic number_problem(const Place& at, const FactReader& reader, std::string_view cell) {
  const std::optional<CellDecimal> number = reader.number(cell);
  if (!number) return not_a_number(at, cell, reader.form());
  return off_bounds(at, reader, cell, reader.fit(*number));
}

Diagnostic moment_problem(const Place& at, const FactReader& reader, std::string_view cell) {
  if (const auto moment = reader.means().moments->seconds(cell))
    return off_bounds(at, reader, cell, reader.fit(*moment));
  const Words date = probable_date(cell);
  Words hint{"пишите 2025-11-01 14:30 или 01.11.2025 14:30", "write 2025-11-01 14:30 or 01.11.2025 14:30"};
  if (!date.empty()) hint = {"возможно, " + date.ru, "perhaps " + date.en};
  return {.code = "moment-unreadable",
          .place = at,
          .message = {fmt::format("«{}» — не дата", cell), fmt::format("“{}” is no date", cell)},
          .hint = std::move(hint)};
}

Diagnostic choice_problem(const Place& at, const FactReader& reader, std::string_view cell) {
  const ChoiceNames& choices = *reader.means().choices;
  const bool nomination = reader.fact().name == "nomination";
  const std::string nearest = choices.nearest(cell).value_or("");
  const std::vector<std::string> known = choices.ids(), titles = choices.titles();
  return unknown(at, {nomination ? Named::nomination : Named::choice, cell, nearest, known, titles});
}

}  // namespace

Diagnostic fact_missing(const Place& at, const FactColumn& fact) {
  const std::string name = named(fact);
  return {
      .code = "fact-missing",
      .place = at,
      .message = {fmt::format("не указано: «{}»", name), fmt::format("“{}” is not given", name)},
      .hint = {"если значения может не быть, в contest.yaml напишите optional: true; если его указывают не все — "
               "applies_when",
               "if it may be missing, write optional: true in contest.yaml; if not everybody states it, applies_when"}};
}

Diagnostic fact_not_asked(const Place& at, const FactColumn& fact) {
  const std::string name = named(fact);
  return {.code = "fact-not-asked",
          .severity = base::Severity::warning,
          .place = at,
          .message = {fmt::format("«{}» в этой заявке не указывают: значение не учтено", name),
                      fmt::format("“{}” is not stated in this application: the value counts for nothing", name)},
          .hint = {"очистите ячейку или поправьте applies_when показателя в contest.yaml",
                   "clear the cell, or correct the fact's applies_when in contest.yaml"}};
}

Diagnostic times_mixed(const std::string& entries, const FactColumn& fact, const MixedTimes& found) {
  const std::string name = named(fact);
  return {.code = "times-mixed",
          .severity = base::Severity::warning,
          .place = {.file = entries},
          .message = {fmt::format(
                          "«{}»: время указано у {}, а у {} — только день; день без времени при равенстве считается "
                          "началом суток",
                          name, base::counted(found.times, "заявки", "заявок", "заявок"),
                          base::counted(found.days, "заявки", "заявок", "заявок")),
                      fmt::format("“{}”: {} entries state the hour, {} only the day; a day alone counts as its first "
                                  "moment when it parts a tie",
                                  name, found.times, found.days)},
          .hint = {"укажите время у всех или ни у кого", "state the hour for all or for none"}};
}

Diagnostic not_a_number(const Place& at, std::string_view cell, NumberForm form) {
  const NotDecimal why = why_not_decimal(cell, form);
  const Words is = what_it_is(why.what);
  return {.code = code_of(why.what),
          .place = at,
          .message = {fmt::format(fmt::runtime(is.ru), cell), fmt::format(fmt::runtime(is.en), cell)},
          .hint = hint_for(why)};
}

Diagnostic flag_unreadable(const Place& at, std::string_view cell) {
  return {.code = "flag-unreadable",
          .place = at,
          .message = {fmt::format("«{}» — ни да, ни нет", cell), fmt::format("“{}” is neither yes nor no", cell)},
          .hint = {"пишите да или нет (можно 1 или 0, + или -)", "write yes or no (1 or 0, + or - will do)"}};
}

Diagnostic fact_problem(const Place& at, const FactReader& reader, std::string_view cell) {
  switch (reader.fact().type) {
    case Type::number: return number_problem(at, reader, cell);
    case Type::moment: return moment_problem(at, reader, cell);
    case Type::choice: return choice_problem(at, reader, cell);
    case Type::flag: return flag_unreadable(at, cell);
    case Type::text: break;
  }
  return fact_missing(at, reader.fact());
}

}  // namespace records::problems
