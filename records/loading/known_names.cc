#include "records/loading/known_names.h"

#include <algorithm>
#include <utility>

#include "records/text/format_words.h"

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

std::string juror_meant(const Loading& loading, std::string_view written) {
  const std::string name = folded(written);
  const auto is_it = [&](const engine::Juror& juror) { return folded(juror.name) == name; };
  const auto who = std::ranges::find_if(loading.tables.jury, is_it);
  return who == loading.tables.jury.end() ? nearest_of(written, loading.juror_ids) : who->id;
}

std::string entry_meant(const Loading& loading, std::string_view written) {
  const std::vector<std::string>& titles = loading.tables.titles;
  const std::string name = folded(written);
  const auto what = std::ranges::find_if(titles, [&](const std::string& title) { return folded(title) == name; });
  if (what == titles.end()) return nearest_of(written, loading.tables.entries);
  return loading.tables.entries[static_cast<std::size_t>(what - titles.begin())];
}

base::Diagnostic unknown_name(const base::Place& at, problems::Named what, std::string_view name,
                              const KnownNames& known) {
  std::string nearest = nearest_of(name, known.ids);
  if (nearest.empty()) nearest = nearest_of(name, known.titles);
  return problems::unknown(at, {what, name, std::move(nearest), known.ids, known.titles});
}

}  // namespace records
