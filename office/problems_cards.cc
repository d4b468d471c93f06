// What can be wrong with a juror's card, whoever makes one or brings one.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <optional>
#include <utility>

#include "base/text.h"
#include "office/problems.h"

namespace office::problems {
namespace {

Diagnostic problem(std::string code, base::Words message, base::Words hint) {
  return {.code = std::move(code), .place = {}, .message = std::move(message), .hint = std::move(hint)};
}

const base::Words ask_for_another = {"попросите у организатора новую карточку; поставленные оценки остались",
                                     "ask the organizer for a new card; the marks that you gave are still there"};

}  // namespace

Diagnostic card_for_nobody(const std::string& juror, const std::vector<std::string>& jurors) {
  const std::optional<std::string_view> near = base::nearest(juror, jurors);
  return problem(
      "card-for-nobody",
      {fmt::format("«{}» нет среди тех, кто оценивает", juror), fmt::format("\"{}\" is none of those who mark", juror)},
      near
          ? base::Words{fmt::format("возможно, имелось в виду «{}»", *near), fmt::format("did you mean \"{}\"?", *near)}
          : base::Words{fmt::format("оценивают: {}", fmt::join(jurors, ", ")),
                        fmt::format("those who mark: {}", fmt::join(jurors, ", "))});
}

Diagnostic card_not_good() {
  return problem("card-not-good",
                 {"такой карточки нет: её код набран с ошибкой, или она заменена новой или отозвана",
                  "no such card: its code is mistyped, or it was replaced by a new one or revoked"},
                 {"сверьте код с карточкой или попросите у организатора новую; поставленные оценки остались",
                  "compare the code with the card or ask the organizer for a new one; the marks that you gave are "
                  "still there"});
}

Diagnostic card_is_locked() {
  return problem(
      "card-is-locked",
      {"карточка закрыта: подряд набрано десять неверных PIN", "the card is locked: ten wrong PINs in a row"},
      ask_for_another);
}

Diagnostic card_tried_at_once() {
  return problem(
      "card-tried-at-once",
      {"сразу несколько попыток войти с этой карточкой", "several attempts with this card at the same moment"},
      {"попробуйте ещё раз через минуту", "try again in a minute"});
}

Diagnostic pin_not_six_digits() {
  return problem("pin-not-six-digits", {"PIN — это шесть цифр", "a PIN is six digits"},
                 {"он напечатан на карточке; эта попытка не в счёт", "it is printed on the card; this was no attempt"});
}

Diagnostic pin_wrong(int left) {
  const auto count = static_cast<std::int64_t>(left);
  return problem("pin-wrong",
                 {fmt::format("PIN неверный, осталось {}", base::counted(count, "попытка", "попытки", "попыток")),
                  fmt::format("wrong PIN; attempts left: {}", count)},
                 {"он напечатан на карточке, шесть цифр", "it is printed on the card, six digits"});
}

}  // namespace office::problems
