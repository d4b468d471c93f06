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

struct Act {
  const char* ru;
  const char* en;
};

constexpr Act act(const Opened& /*event*/) { return {"открыть конкурс", "open the contest"}; }
constexpr Act act(const Corrected& /*event*/) { return {"исправить описание конкурса", "correct the definition"}; }
constexpr Act act(const Closed& /*event*/) { return {"закрыть конкурс", "close the contest"}; }
constexpr Act act(const Reopened& /*event*/) { return {"открыть конкурс снова", "reopen the contest"}; }
constexpr Act act(const Resulted& /*event*/) { return {"внести итог", "record a result"}; }
constexpr Act act(const Finalized& /*event*/) { return {"сделать итог окончательным", "make the result final"}; }
constexpr Act act(const Published& /*event*/) { return {"опубликовать итог", "publish the result"}; }
constexpr Act act(const KeyChanged& /*event*/) { return {"сменить ключ подписи", "change the signing key"}; }
constexpr Act act(const JurorInvited& /*event*/) { return {"пригласить члена жюри", "invite a juror"}; }
constexpr Act act(const JurorBound& /*event*/) { return {"войти по карточке", "take a card"}; }
constexpr Act act(const JurorRevoked& /*event*/) { return {"отозвать члена жюри", "revoke a juror"}; }
constexpr Act act(const CardMade& /*event*/) { return {"сделать карточку члена жюри", "make a juror's card"}; }
constexpr Act act(const CardLocked& /*event*/) { return {"закрыть карточку", "lock a card"}; }
constexpr Act act(const SheetsAssigned& /*event*/) { return {"сменить лист члена жюри", "assign another sheet"}; }
constexpr Act act(const Recused& /*event*/) { return {"записать самоотвод", "record a recusal"}; }
constexpr Act act(const RecusalWithdrawn& /*event*/) { return {"снять самоотвод", "withdraw a recusal"}; }
constexpr Act act(const MarkSet& /*event*/) { return {"ставить оценки", "give marks"}; }
constexpr Act act(const Abstained& /*event*/) { return {"воздерживаться", "abstain"}; }
constexpr Act act(const MarkCleared& /*event*/) { return {"убирать оценки", "clear marks"}; }
constexpr Act act(const Commented& /*event*/) { return {"писать комментарии", "comment"}; }
constexpr Act act(const SheetSigned& /*event*/) { return {"подписать лист", "sign a sheet"}; }
constexpr Act act(const SheetReturned& /*event*/) { return {"вернуть подписанный лист", "return a signed sheet"}; }
constexpr Act act(const SheetImported& /*event*/) { return {"внести лист члена жюри", "enter a juror's sheet"}; }
constexpr Act act(const SheetConfirmed& /*event*/) { return {"подтвердить лист", "confirm a sheet"}; }
constexpr Act act(const Decided& /*event*/) { return {"внести решение", "record a decision"}; }
constexpr Act act(const DecisionWithdrawn& /*event*/) { return {"отозвать решение", "withdraw a decision"}; }

/// What somebody does who has this recorded.
Act act_of(const Event& event) {
  return std::visit([](const auto& kind) { return act(kind); }, event);
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
                 {fmt::format("конкурс {}: сейчас нельзя {}", words_of(phase).ru, act_of(event).ru),
                  fmt::format("the contest is {}: nobody can {} now", words_of(phase).en, act_of(event).en)},
                 hint(event, phase));
}

Diagnostic role_forbids(const Event& event, const Actor& actor) {
  return problem("role-forbids",
                 {fmt::format("«{}» не может {}", actor_text(actor), act_of(event).ru),
                  fmt::format("\"{}\" may not {}", actor_text(actor), act_of(event).en)},
                 who_may(event));
}

Diagnostic reason_missing(const Event& event) {
  return problem("reason-missing",
                 {fmt::format("чтобы {}, нужна причина", act_of(event).ru),
                  fmt::format("a reason is needed to {}", act_of(event).en)},
                 {"напишите, почему это сделано: --reason", "say why it is done: --reason"});
}

}  // namespace records::journal::problems
