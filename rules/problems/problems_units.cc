#include <fmt/format.h>

#include "rules/problems/problems_meaning.h"

namespace rules {
namespace {

using engine::Unit;

Diagnostic error(std::string code, Place at, base::Words message, base::Words hint = {}) {
  return {std::move(code), base::Severity::error, std::move(at), std::move(message), std::move(hint)};
}

base::Words unit_hint(Unit unit) {
  switch (unit) {
    case Unit::percent: return {"проценты пишутся со знаком: 30%", "a percent has its sign: 30%"};
    case Unit::money: return {"деньги пишутся с валютой: 15000 RUB", "money has its currency: 15000 RUB"};
    case Unit::days: return {"дни — это число", "days are a number"};
    case Unit::none: return {};
  }
  return {};
}

}  // namespace

base::Words unit_words(Unit unit) {
  switch (unit) {
    case Unit::none: return {"просто число", "a bare number"};
    case Unit::percent: return {"проценты", "a percent"};
    case Unit::money: return {"деньги", "money"};
    case Unit::days: return {"дни", "days"};
  }
  return {};
}

Diagnostic unit_mismatch(Place at, std::string_view sign, Unit a, Unit b) {
  return error("unit-mismatch", std::move(at),
               {fmt::format("«{}» не соединяет: {} и {}", sign, unit_words(a).ru, unit_words(b).ru),
                fmt::format("“{}” does not join {} and {}", sign, unit_words(a).en, unit_words(b).en)},
               unit_hint(a == Unit::none ? b : a));
}

Diagnostic bare_number(Place at, Unit wanted) {
  const base::Words percent = {"проценты пишутся со знаком: 30%; из доли их делает percent(x / y)",
                               "a percent has its sign: 30%; percent(x / y) makes it of a share"};
  return error("unit-mismatch", std::move(at),
               {fmt::format("здесь нужны {}, а это просто число", unit_words(wanted).ru),
                fmt::format("this is a bare number where {} is needed", unit_words(wanted).en)},
               wanted == Unit::percent ? percent : unit_hint(wanted));
}

Diagnostic points_with_unit(Place at, Unit unit) {
  return error("unit-mismatch", std::move(at),
               {fmt::format("баллы — просто число, а это {}", unit_words(unit).ru),
                fmt::format("points are a bare number, and this is {}", unit_words(unit).en)},
               unit == Unit::percent
                   ? base::Words{"доля без знака процента: x / y, балл за каждый процент: x / y * 100",
                                 "a share without per cent: x / y; a point for each per cent: x / y * 100"}
                   : base::Words{"разделите на сумму: x / 1000 RUB", "divide by an amount: x / 1000 RUB"});
}

Diagnostic count_with_unit(Place at, Unit unit) {
  return error("unit-mismatch", std::move(at),
               {fmt::format("сколько — просто число, а это {}", unit_words(unit).ru),
                fmt::format("how many is a bare number, and this is {}", unit_words(unit).en)},
               unit == Unit::percent
                   ? base::Words{"доля заявок: ceiling(entries() * 30%) — или floor(…), если в меньшую сторону",
                                 "a part of the entries: ceiling(entries() * 30%), or floor(…) to have fewer"}
                   : base::Words{"напишите просто число", "write a bare number"});
}

Diagnostic not_as_total(Place at, Unit total, Unit found) {
  return error("unit-mismatch", std::move(at),
               {fmt::format("итог — {}, а проходной балл — {}", unit_words(total).ru, unit_words(found).ru),
                fmt::format("the total is {}, and the minimum is {}", unit_words(total).en, unit_words(found).en)},
               total != Unit::none ? unit_hint(total)
                                   : base::Words{"напишите число баллов: половина от 40 — 20",
                                                 "write the number of points: half of 40 are 20"});
}

Diagnostic not_a_share(Place at, Unit unit) {
  return error("unit-mismatch", std::move(at),
               {fmt::format("percent(…) делает проценты из доли, а это {}", unit_words(unit).ru),
                fmt::format("percent(…) makes a percent of a share, and this is {}", unit_words(unit).en)});
}

}  // namespace rules
