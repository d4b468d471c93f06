#include "cli/verbs.h"

namespace cli {

std::span<const Verb> verbs() {
  static const std::vector<Verb> table = {
      {"new", {"начать конкурс по образцу", "start a contest from a template"}, new_contest},
      {"check", {"проверить описание и таблицы", "check the definition and the tables"}, check},
      {"show", {"правила словами", "the rules in words"}, show},
      {"rank", {"подвести итоги", "rank: places, awards, results"}, rank},
      {"explain", {"почему у заявки такое место", "why an entry has its place"}, explain},
      {"diff", {"что меняет новое описание", "what a new definition changes"}, diff},
      {"simulate", {"проверить правила на случайных оценках", "try the rules on random marks"}, simulate},
      {"open",
       {"открыть конкурс: дальше всё идёт в журнал", "open a contest: from then on all goes into a journal"},
       open},
      {"sheets", {"листы жюри: разослать и внести", "the jury's sheets: out and in"}, sheets},
      {"invite", {"сделать жюри карточки для входа", "make the jury's cards to get in"}, invite},
      {"revoke", {"отозвать члена жюри", "revoke a juror"}, revoke},
      {"score", {"ставить оценки в терминале", "mark in the terminal"}, score},
      {"sign", {"подписать лист члена жюри", "sign a juror's sheet"}, sign},
      {"return", {"вернуть подписанный лист", "return a signed sheet"}, return_sheet},
      {"confirm", {"сверить лист, внесённый с бумаги", "confirm a sheet typed in from paper"}, confirm},
      {"status", {"кто что оценил и что осталось", "who has marked what, and what is left"}, status},
      {"decide", {"внести решения людей", "record people's decisions"}, decide},
      {"correct", {"исправить закреплённое описание", "put the frozen definition right"}, correct},
      {"close", {"закрыть конкурс", "close a contest"}, close},
      {"finalize", {"сделать итог окончательным", "make the result final"}, finalize},
      {"reopen", {"снова открыть закрытый конкурс", "open a closed contest again"}, reopen},
      {"export", {"выгрузить журнал и итог для проверки", "write journal and result to be verified"}, export_bundle},
      {"verify", {"проверить выгруженное", "verify what was exported"}, verify},
      {"backup", {"сделать резервную копию журнала", "make a backup of the journal"}, backup},
      {"restore", {"вернуть журнал из резервной копии", "bring a journal back from a backup"}, restore},
      {"schema", {"JSON Schema для редактора", "the JSON Schema for editors"}, schema},
  };
  return table;
}

}  // namespace cli
