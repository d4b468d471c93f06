#include "records/loading/loading.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "records/csv/column_names.h"
#include "records/csv/short_head.h"
#include "records/loading/known_names.h"
#include "records/text/format_words.h"

namespace records {
namespace {

constexpr std::size_t most_compared = 50'000;

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view{} : digits.substr(first);
}

const KnownColumn* known_as(std::span<const KnownColumn> known, std::string_view name) {
  const auto found = std::ranges::find(known, name, &KnownColumn::name);
  return found == known.end() ? nullptr : &*found;
}

// The declared column that a person meant: by a name or a title that is near.
std::string meant_by(std::span<const KnownColumn> known, const std::string& column) {
  std::vector<std::string> names;
  for (const KnownColumn& each : known) names.push_back(each.name);
  for (const KnownColumn& each : known) names.push_back(each.title);
  const std::optional<std::string_view> near = base::nearest(column, names);
  if (!near || near->empty()) return {};
  const auto found = std::ranges::find(names, *near);
  return known[static_cast<std::size_t>(found - names.begin()) % known.size()].name;
}

// A column of the file that nobody reads and whose name is near.
std::string column_instead(std::span<const KnownColumn> known, const Csv& csv, const std::string& missing) {
  for (const CsvColumn& column : csv.columns()) {
    if (known_as(known, column.name) == nullptr && meant_by(known, column.name) == missing) return column.name;
  }
  return {};
}

}  // namespace

void Loading::add(base::Diagnostics more) {
  problems.insert(problems.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::string_view rounds_file(const Loading& loading) {
  const bool has_own = loading.plan.has_items || loading.has("rounds.csv") || !loading.has("items.csv");
  return has_own ? "rounds.csv" : "items.csv";
}

std::optional<Csv> open(Loading& loading, std::string_view name) {
  base::Result<Text> text = loading.source.read(name, {.threads = loading.threads});
  if (!text) {
    loading.add(text.diagnostics());
    return std::nullopt;
  }
  base::Result<Csv> csv = open_csv(*std::move(text));
  loading.add(csv.diagnostics());
  if (!csv) return std::nullopt;
  give_known_names(*csv, loading.plan, name);
  loading.opened.emplace(csv->path(), name);
  const bool empty = base::trim(csv->text().view().substr(csv->rows_begin())).empty();
  if (!empty) loading.filled.push_back(name);
  return *std::move(csv);
}

bool add_problems(Loading& loading, const Csv& csv, ProblemList&& problems) {
  std::optional<base::Diagnostic> head = problems.has_error() ? short_head(csv) : std::nullopt;
  if (!head) {
    loading.add(std::move(problems).finish(csv.path()));
    return true;
  }
  loading.add(*std::move(head));
  return false;
}

void tell_column_missing(Loading& loading, const Csv& csv, const std::string& name, std::string_view instead) {
  const base::Place header = header_place(csv);
  const std::string_view file = loading.opened.at(header.file);
  const std::string title = heading(loading.plan, file, name);
  const bool is_blank = std::ranges::count(loading.filled, file) == 0;
  loading.add(is_blank && instead.empty() ? problems::column_missing_in_blank(header, {name, title})
                                          : problems::column_missing(header, {name, title}, instead));
}

void check_columns(Loading& loading, const Csv& csv, std::span<const KnownColumn> known) {
  std::vector<std::string> instead;  // told already: as a hint
  for (const KnownColumn& column : known) {
    if (!column.needed || csv.column(column.name)) continue;
    instead.push_back(column_instead(known, csv, column.name));
    tell_column_missing(loading, csv, column.name, instead.back());
  }
  for (const CsvColumn& column : csv.columns()) {
    const bool told = std::ranges::find(instead, column.name) != instead.end();
    if (told || known_as(known, column.name) != nullptr) continue;
    loading.add(problems::column_unknown(column.place, column.name, meant_by(known, column.name)));
  }
}

std::vector<engine::FactId> facts_of(const engine::Plan& plan, engine::FactColumn::Of of) {
  std::vector<engine::FactId> facts;
  for (std::uint32_t at = 0; at < plan.facts.size(); ++at) {
    if (plan.facts[at].of == of) facts.push_back({at});
  }
  return facts;
}

void add_columns(std::vector<KnownColumn>& known, const engine::Plan& plan, std::span<const engine::FactId> facts) {
  for (const engine::FactId id : facts) {
    const engine::FactColumn& fact = plan.facts[id.at];
    known.push_back({fact.name, fact.title, !fact.optional});
  }
}

FactReader reader_of(const Loading& loading, engine::FactId fact, DecimalStyle style) {
  const engine::FactColumn& column = loading.plan.facts[fact.at];
  const ChoiceNames* choices = column.type == engine::Type::choice ? &loading.choices[column.list.at] : nullptr;
  return {column, {style, &loading.moments, choices}};
}

base::Place header_place(const Csv& csv) {
  base::Place place = csv.columns().front().place;
  place.length = 0;
  return place;
}

std::string_view cell_at(const CsvRows& rows, std::optional<int> column) {
  return column ? base::trim(rows.cells()[static_cast<std::size_t>(*column)]) : std::string_view{};
}

std::string id_text(std::string_view cell) {
  const std::string_view trimmed = base::trim(cell);
  return is_ascii(trimmed) ? std::string(trimmed) : base::nfc(trimmed);
}

base::Diagnostic unknown_entry(const Loading& loading, std::string_view name, const base::Place& at) {
  return problems::unknown(at, {problems::Named::entry, name, entry_meant(loading, name)});
}

std::string stage_id(const engine::Plan& plan, std::string_view cell) {
  const bool is_id = std::ranges::find(plan.stages, cell, &engine::Stage::id) != plan.stages.end();
  const std::string name = is_id ? std::string{} : folded(cell);
  const auto called = [&](const engine::Stage& stage) {
    return folded(stage.title.ru) == name || folded(stage.title.en) == name;
  };
  const auto found = name.empty() ? plan.stages.end() : std::ranges::find_if(plan.stages, called);
  return found == plan.stages.end() ? std::string(cell) : found->id;
}

std::string round_id(const engine::Plan& plan, std::string_view cell) {
  std::string id = id_text(cell);
  const bool titled = plan.rounds && !plan.rounds->titles.empty();
  if (!titled || std::ranges::find(plan.rounds->ids, id) != plan.rounds->ids.end()) return id;
  const auto called = [&](const std::string& title) { return folded(title) == folded(id); };
  const auto found = std::ranges::find_if(plan.rounds->titles, called);
  const auto at = static_cast<std::size_t>(found - plan.rounds->titles.begin());
  return found == plan.rounds->titles.end() ? id : plan.rounds->ids[at];
}

base::Words stage_title(const engine::Plan& plan, std::string_view id) {
  const auto found = std::ranges::find(plan.stages, id, &engine::Stage::id);
  const base::Words none{std::string(id), std::string(id)};
  return found == plan.stages.end() || found->title.empty() ? none : found->title;
}

std::string nearest_of(std::string_view name, std::span<const std::string> known) {
  if (known.size() > most_compared || base::code_points(name) < 2) return {};
  return std::string(base::nearest(name, known).value_or(std::string_view{}));
}

std::vector<std::string> words_of(std::string_view cell) {
  std::vector<std::string> words;
  constexpr std::string_view separators = " ,;\t\n\r";
  for (std::size_t begin = cell.find_first_not_of(separators); begin != std::string_view::npos;) {
    const std::size_t end = std::min(cell.find_first_of(separators, begin), cell.size());
    words.push_back(id_text(cell.substr(begin, end - begin)));
    begin = cell.find_first_not_of(separators, end);
  }
  return words;
}

bool natural_less(std::string_view a, std::string_view b) {
  if (is_number(a) != is_number(b)) return is_number(a);
  if (!is_number(a)) return a < b;
  const std::string_view left = without_zeros(a), right = without_zeros(b);
  if (left.size() != right.size()) return left.size() < right.size();
  return left != right ? left < right : a.size() < b.size();
}

}  // namespace records
