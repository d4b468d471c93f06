#include "records/csv/column_names.h"

#include <algorithm>
#include <map>
#include <vector>

#include "engine/words/table_words.h"
#include "records/text/format_words.h"

namespace records {
namespace {

using engine::FactColumn;

bool stands_in(const FactColumn& fact, std::string_view file) {
  switch (fact.of) {
    case FactColumn::Of::entry:
      return file == "entries.csv" ||
             ((file == "jury.csv" || file == "decisions.csv") && fact.type == engine::Type::choice);
    case FactColumn::Of::nomination: return file == "nominations.csv";
    case FactColumn::Of::item: return file == "items.csv";
    case FactColumn::Of::round: return file == "items.csv" || file == "rounds.csv";
    case FactColumn::Of::decision: return false;
  }
  return false;
}

/// A column that contest.yaml declares.
struct Declared {
  std::string name, title;
};

std::vector<Declared> declared_in(const engine::Plan& plan, std::string_view file) {
  std::vector<Declared> declared;
  for (const FactColumn& fact : plan.facts) {
    if (stands_in(fact, file)) declared.push_back({fact.name, fact.title});
  }
  for (const engine::Sheets& sheets : plan.sheets) {
    if (file != "scores.csv") break;
    for (const engine::MarkColumn& column : sheets.columns) declared.push_back({column.criterion, column.title});
  }
  return declared;
}

/// Titles, folded → names; empty: two things share the title.
using Titles = std::map<std::string, std::string, std::less<>>;

Titles titles_of(const engine::Plan& plan, std::string_view file) {
  Titles titles;
  for (const Declared& each : declared_in(plan, file)) {
    if (each.title.empty()) continue;
    const auto [known, is_new] = titles.try_emplace(folded(each.title), each.name);
    if (!is_new && known->second != each.name) known->second.clear();
  }
  return titles;
}

// What the contest itself calls so comes before our words.
std::string name_of(const std::string& written, const Titles& titles) {
  const auto title = titles.find(folded(written));
  if (title == titles.end()) return column_word(written);
  return title->second.empty() ? written : title->second;
}

}  // namespace

void give_known_names(Csv& csv, const engine::Plan& plan, std::string_view file) {
  const Titles titles = titles_of(plan, file);
  for (std::size_t at = 0; at < csv.columns().size(); ++at) {
    const std::string& written = csv.columns()[at].name;
    std::string name = name_of(written, titles);
    if (name != written && !csv.column(name)) csv.name_column(at, std::move(name));
  }
}

std::string heading(const engine::Plan& plan, std::string_view file, const std::string& name) {
  if (plan.language != base::Language::ru) return name;
  const Titles titles = titles_of(plan, file);
  const std::vector<Declared> declared = declared_in(plan, file);
  const auto own = std::ranges::find(declared, name, &Declared::name);
  const std::string wanted(
      own != declared.end() && !own->title.empty() ? own->title : engine::in_russian(engine::TableWord::column, name));
  return name_of(wanted, titles) == name ? wanted : name;
}

}  // namespace records
