// Who may not do what, when, and without a reason: records as what people do.

#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <variant>

#include "records/journal/journal_laws.h"
#include "records/journal/journal_line.h"
#include "records/journal/journal_problems.h"

namespace records::journal::problems {
namespace {

using base::Words;

/// Beside the alternatives of Event.
const Words& act(const Event& event) {
  static const std::array<Words, std::variant_size_v<Event>> acts = {{
      {"открыть конкурс", "open the contest"},
      {"исправить описание конкурса", "correct the definition"},
      {"закрыть конкурс", "close the contest"},
      {"открыть конкурс снова", "reopen the contest"},
      {"внести итог", "record a result"},
      {"сделать итог окончательным", "make the result final"},
      {"опубликовать итог", "publish the result"},
      {"сменить ключ подписи", "change the signing key"},
      {"пригласить члена жюри", "invite a juror"},
      {"войти по карточке", "take a card"},
      {"отозвать карточку члена жюри", "revoke a juror's card"},
      {"сменить лист члена жюри", "assign another sheet"},
      {"записать самоотвод", "record a recusal"},
      {"снять самоотвод", "withdraw a recusal"},
      {"ставить оценки", "give marks"},
      {"воздерживаться", "abstain"},
      {"убирать оценки", "clear marks"},
      {"писать комментарии", "comment"},
      {"подписать лист", "sign a sheet"},
      {"вернуть подписанный лист", "return a signed sheet"},
      {"внести лист члена жюри", "enter a juror's sheet"},
      {"подтвердить лист", "confirm a sheet"},
      {"внести решение", "record a decision"},
      {"отозвать решение", "withdraw a decision"},
  }};
  return acts[event.index()];
}

constexpr std::array<std::pair<Role, std::array<const char*, 2>>, 4> roles = {
    {{Role::organizer, {"организатор (organizer)", "an organizer"}},
     {Role::secretary, {"секретарь (secretary)", "a secretary"}},
     {Role::chair, {"председатель (chair)", "the chair"}},
     {Role::juror, {"член жюри", "a juror"}}}};

/// «это делает организатор (organizer) или секретарь (secretary)»
Words who_may(const Event& event) {
  const unsigned may = std::visit([](const auto& kind) { return laws::of(kind).roles; }, event);
  Words who;
  for (const auto& [role, name] : roles) {
    if ((may & by(role)) == 0) continue;
    who.ru += (who.ru.empty() ? "это делает " : " или ") + std::string(name[0]);
    who.en += (who.en.empty() ? "who may: " : " or ") + std::string(name[1]);
  }
  return who;
}

const Words& words_of(Phase phase) {
  static const std::array<Words, 5> phases = {{{"ещё не открыт", "not open yet"},
                                               {"открыт", "open"},
                                               {"закрыт", "closed"},
                                               {"закрыт, итог предварительный", "closed with a provisional result"},
                                               {"завершён", "final"}}};
  return phases[static_cast<std::size_t>(phase)];
}

/// What would have to come before it.
Words hint(const Event& event, Phase phase) {
  const unsigned when = std::visit([](const auto& kind) { return laws::of(kind).phases; }, event);
  if ((when & laws::open) != 0 && phase != Phase::draft)
    return {"закрытый конкурс открывают вновь двое, с причиной: konkurs reopen",
            "a closed contest is reopened by two, with a reason: konkurs reopen"};
  if ((when & laws::closed) != 0 && phase == Phase::open)
    return {"сначала закройте его: konkurs close", "close it first: konkurs close"};
  return {};
}

Diagnostic problem(std::string code, Words message, Words hint) {
  return {.code = "journal-" + std::move(code), .place = {}, .message = std::move(message), .hint = std::move(hint)};
}

}  // namespace

Diagnostic phase_forbids(const Event& event, Phase phase) {
  return problem("phase-forbids",
                 {fmt::format("конкурс {}: сейчас нельзя {}", words_of(phase).ru, act(event).ru),
                  fmt::format("the contest is {}: nobody can {} now", words_of(phase).en, act(event).en)},
                 hint(event, phase));
}

Diagnostic role_forbids(const Event& event, const Actor& actor) {
  return problem("role-forbids",
                 {fmt::format("«{}» не может {}", actor_text(actor), act(event).ru),
                  fmt::format("\"{}\" may not {}", actor_text(actor), act(event).en)},
                 who_may(event));
}

Diagnostic reason_missing(const Event& event) {
  return problem(
      "reason-missing",
      {fmt::format("чтобы {}, нужна причина", act(event).ru), fmt::format("a reason is needed to {}", act(event).en)},
      {"напишите, почему это сделано: --reason", "say why it is done: --reason"});
}

}  // namespace records::journal::problems
