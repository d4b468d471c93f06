#include "cli/verbs.h"

namespace cli {

std::span<const Verb> verbs() {
  static const std::vector<Verb> table = {
      {"new", {"начать конкурс по образцу", "start a contest from a template"}, new_contest},
      {"check", {"проверить определение и таблицы", "check the definition and the tables"}, check},
      {"show", {"правила словами", "the rules in words"}, show},
      {"rank", {"подвести итоги", "rank: places, awards, results"}, rank},
      {"explain", {"почему у заявки такое место", "why an entry has its place"}, explain},
      {"diff", {"что меняет новое описание", "what a new definition changes"}, diff},
      {"simulate", {"проверить правила на случайных оценках", "try the rules on random marks"}, simulate},
      {"schema", {"JSON Schema для редактора", "the JSON Schema for editors"}, schema},
  };
  return table;
}

}  // namespace cli
