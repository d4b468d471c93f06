#include "records/loading/known_names.h"

#include <utility>

namespace records {

KnownNames names_of(const ChoiceNames& choices) { return {choices.ids(), choices.titles()}; }

KnownNames names_of(std::span<const engine::AwardLine* const> awards) {
  KnownNames names{ids_of(awards)};
  for (const engine::AwardLine* award : awards) names.titles.push_back(award->title.ru);
  return names;
}

KnownNames names_of(std::span<const engine::MarkColumn> columns) {
  KnownNames names;
  for (const engine::MarkColumn& column : columns) {
    names.ids.push_back(column.criterion);
    names.titles.push_back(column.title);
  }
  return names;
}

KnownNames stage_names(const engine::Plan& plan, std::vector<std::string> ids) {
  KnownNames names{std::move(ids)};
  for (const std::string& id : names.ids) names.titles.push_back(stage_title(plan, id).ru);
  return names;
}

KnownNames format_names(engine::TableWord what, std::vector<std::string> words) {
  KnownNames names{std::move(words)};
  for (const std::string& word : names.ids) names.titles.emplace_back(engine::in_russian(what, word));
  return names;
}

base::Diagnostic unknown_name(const base::Place& at, problems::Named what, std::string_view name,
                              const KnownNames& known) {
  std::string nearest = nearest_of(name, known.ids);
  if (nearest.empty()) nearest = nearest_of(name, known.titles);
  return problems::unknown(at, {what, name, std::move(nearest), known.ids, known.titles});
}

}  // namespace records
