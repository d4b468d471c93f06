#include "cli/interview_head.h"

#include <string>

#include "base/text.h"
#include "cli/terminal.h"
#include "engine/words/describe.h"
#include "reports/description.h"
#include "rules/rules.h"

namespace cli {

using base::Words;

ContestHead ask_head(Dialog& dialog, const KnownHead& known) {
  ContestHead head = {known.id, known.title.value_or(known.id), known.edition.value_or(known.usual_edition)};
  if (!known.title) head.title = dialog.text({"Название конкурса, как в Положении", "The contest's title"}, head.title);
  if (!known.edition) head.edition = dialog.text({"Год или номер конкурса", "Year or number"}, head.edition);
  return head;
}

void ask_days(Dialog& dialog, Regulation& said) {
  said.first_day = dialog.any_day(
      {"Первый день приёма заявок (пусто — не сказан)", "The first day on which applications are taken (empty: none)"});
  const Words last = {"Последний день приёма заявок (пусто — не сказан)",
                      "The last day on which applications are taken (empty: none)"};
  said.last_day = dialog.any_day(last);
  while (said.first_day && said.last_day && *said.last_day < *said.first_day) {
    dialog.say({"Последний день должен быть не раньше первого.", "The last day must not be before the first."});
    said.last_day = dialog.any_day(last);
  }
}

void confirm_rules(Dialog& dialog, const ContestHead& head, const Regulation& said) {
  const base::Language language = dialog.language();
  const base::Result<engine::Plan> plan = rules::compile(contest_yaml(said, head, language), "contest.yaml");
  const std::string summary =
      plan ? reports::description_text(engine::describe(*plan), language, terminal_width(Stream::err)) : "";
  dialog.say({"\nВот что записано:\n\n" + summary, "\nThis is what you said:\n\n" + summary});
  const Words question = {"Записать это в contest.yaml? («назад» — исправить)",
                          "Write this to contest.yaml? (“back”: correct it)"};
  const std::string yes = Words{"да", "yes"}.in(language);
  while (base::lower(dialog.text(question, yes)) != yes) {
    dialog.say({"Пустая строка — записать, «назад» — к предыдущему вопросу.",
                "An empty line writes it, “back” goes to the question before."});
  }
}

}  // namespace cli
