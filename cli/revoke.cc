#include <fmt/format.h>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/sheet_words.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/cards.h"
#include "office/progress.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace journal = records::journal;

Usage revoke_usage() {
  return {.verb = "revoke",
          .summary = {"отозвать члена жюри: карточка перестаёт действовать, оценки остаются",
                      "revoke a juror: the card becomes void, the marks stay"},
          .positionals = {contest_argument()},
          .options = {{.name = "juror", .value = "ID", .help = {"кого", "whom"}},
                      {.name = "reason", .value = "TEXT", .help = {"почему", "why"}},
                      actor_option(),
                      yes_option()},
          .notes = {"Вернуть его: konkurs invite CONTEST --juror ID. Если потеряна только карточка, отзывать не нужно: "
                    "новая\n"
                    "карточка заменяет прежнюю.",
                    "To have them back: konkurs invite CONTEST --juror ID. Where only the card is lost, nothing need "
                    "be revoked:\n"
                    "a new card replaces it."}};
}

/// Marks that the juror was still asked for.
std::int64_t missing_of(const Opened& opened, const std::string& juror) {
  std::int64_t missing = 0;
  for (const office::SheetProgress& each : office::progress(opened.state(), opened.played.results())) {
    if (each.of.juror == juror) missing += static_cast<std::int64_t>(each.missing());
  }
  return missing;
}

std::string preview(const Opened& opened, const std::string& juror, Language language) {
  const std::string name = SheetWords(opened.played.plan, opened.played.tables, opened.state(), language).juror(juror);
  const std::int64_t given = office::marks_given(opened.state())[juror], missing = missing_of(opened, juror);
  const std::string who = name.empty() ? juror : fmt::format("{} — {}", juror, name);
  const bool has_card = opened.state().jurors.find(juror)->card.has_value();
  return Words{fmt::format("{}: ставить оценки больше не сможет{}.\n"
                           "Поставлено и остаётся: {}. Не поставлено и не будет: {}.\n",
                           who, has_card ? ", карточка перестанет действовать" : "",
                           base::counted(given, "оценка", "оценки", "оценок"),
                           base::counted(missing, "оценка", "оценки", "оценок")),
               fmt::format("{}: can't mark any more{}.\n"
                           "Marks given, which stay: {}. Marks not given, which will not come: {}.\n",
                           who, has_card ? ", the card becomes void" : "", given, missing)}
      .in(language);
}

int revoke_juror(Act& act) {
  const std::string juror = *act.given.value("juror");
  journal::Submission submission = act.submission();
  submission.events.emplace_back(journal::JurorRevoked{juror, act.given.value("reason").value_or("")});
  if (const auto refusal = act.opened.journal.refusal_of(submission)) return refused({*refusal}, act.language);
  if (const auto stop = stops(act, preview(act.opened, juror, act.language))) return *stop;
  return record_and_say(act, std::move(submission), {"Записано в журнал.\n", "Recorded.\n"});
}

std::optional<Words> mistake(const Given& given) {
  return given.value("juror")
             ? std::nullopt
             : std::optional(Words{"укажите, кого отозвать: --juror ID", "say whom to revoke: --juror ID"});
}

}  // namespace

int revoke(const Invocation& invocation) { return act_on(revoke_usage(), invocation, mistake, revoke_juror); }

}  // namespace cli
