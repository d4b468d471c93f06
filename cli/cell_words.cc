#include "cli/cell_words.h"

namespace cli {

namespace journal = records::journal;

std::string place_words(const journal::Cell& cell) {
  std::string words = cell.entry;
  for (const std::string& part : {cell.round, cell.item, cell.criterion}) {
    if (!part.empty()) words += ", " + part;
  }
  return words;
}

std::string given_words(const journal::State& state, const journal::Cell& cell, const journal::Given& given,
                        base::Language language) {
  using base::Words;
  switch (given.what) {
    case journal::Given::What::cleared: return Words{"пусто", "empty"}.in(language);
    case journal::Given::What::abstained: return Words{"воздержался", "abstained"}.in(language);
    case journal::Given::What::mark: break;
  }
  return journal::mark_text(state.knows->stages.at(cell.stage).at(cell.criterion).scale, given.mark);
}

}  // namespace cli
