#include <algorithm>
#include <map>
#include <numeric>

#include "records/loading/fact_table.h"
#include "records/loading/known_names.h"
#include "records/loading/loading.h"

namespace records {
namespace {

using engine::FactColumn;
using engine::FactId;

/// nominations.csv while it is read.
class NominationRows {
 public:
  NominationRows(Loading& loading, const Csv& csv)
      : loading_(loading),
        csv_(csv),
        rows_(csv.rows()),
        facts_(loading, csv, facts_of(loading.plan, FactColumn::Of::nomination), decimal_style(csv)) {}

  void read() {
    const std::optional<int> id = csv_.column("nomination");
    const std::optional<int> title = csv_.column("title");
    while (rows_.next()) {
      std::string name = id_text(cell_at(rows_, id));
      if (id) check(name, *id);
      ids_.push_back(std::move(name));
      titles_.emplace_back(cell_at(rows_, title));
      facts_.take(rows_, FactTable::Gaps::mistakes, problems_);
    }
    const bool whole = id && !rows_.problems().has_error() && !ids_.empty();
    problems_.append(std::move(rows_.problems()));
    whole_ = add_problems(loading_, csv_, std::move(problems_)) && whole;
  }

  bool whole() const { return whole_; }

  /// The file says which nominations there are; they stand by id.
  void keep_as_list() {
    std::vector<std::uint32_t> order(ids_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, natural_less, [&](std::uint32_t row) -> const std::string& { return ids_[row]; });
    for (const std::uint32_t row : order) {
      loading_.tables.nominations.push_back(ids_[row]);
      loading_.tables.nomination_titles.push_back(titles_[row].empty() ? ids_[row] : titles_[row]);
    }
    loading_.choices[loading_.plan.nominations.at] =
        ChoiceNames(loading_.tables.nominations, loading_.tables.nomination_titles);
    std::move(facts_).keep(order, loading_.tables);
  }

  /// The definition says which there are; the file only adds facts.
  void keep_beside_list() {
    const std::vector<std::string>& known = loading_.plan.lists[loading_.plan.nominations.at].ids;
    std::vector<std::uint32_t> order;
    for (const std::string& id : known) {
      const auto row = std::ranges::find(ids_, id);
      if (row != ids_.end()) {
        order.push_back(static_cast<std::uint32_t>(row - ids_.begin()));
      } else {
        loading_.add(problems::nomination_row_missing(header_place(csv_), id));
      }
    }
    if (order.size() == known.size()) std::move(facts_).keep(order, loading_.tables);
  }

 private:
  void check(const std::string& name, int column) {
    const base::Place place = rows_.place(column);
    if (name.empty()) return problems_.add([&] { return problems::id_missing(place, "nomination"); });
    const auto [first, is_new] = first_.emplace(name, place);
    if (!is_new) problems_.add([&] { return problems::id_repeated(place, first->second, name); });
    const ChoiceNames& known = loading_.choices[loading_.plan.nominations.at];
    if (loading_.plan.nominations_from_file || known.find(name)) return;
    problems_.add([&] { return unknown_name(place, problems::Named::nomination, name, names_of(known)); });
  }

  Loading& loading_;
  const Csv& csv_;
  CsvRows rows_;
  FactTable facts_;
  std::vector<std::string> ids_, titles_;
  std::map<std::string, base::Place> first_;
  ProblemList problems_;  // with what the rows say, apart from rows that can't be read
  bool whole_ = false;
};

// Facts that the definition states itself are no columns.
bool is_read(const Loading& loading, std::span<const FactId> facts) {
  const auto needed = [&](FactId id) { return !loading.plan.facts[id.at].optional; };
  if (loading.plan.nominations_from_file || std::ranges::any_of(facts, needed)) return true;
  return !facts.empty() && loading.has("nominations.csv");
}

}  // namespace

void load_nominations(Loading& loading) {
  const engine::Plan& plan = loading.plan;
  const std::vector<FactId> facts = facts_of(plan, FactColumn::Of::nomination);
  for (const FactId id : facts) {
    loading.tables.facts[id.at] = blank_column(plan.facts[id.at].type, plan.lists[plan.nominations.at].ids.size());
  }
  loading.nominations_known = !plan.nominations_from_file;
  if (!is_read(loading, facts)) return;
  const std::optional<Csv> csv = open(loading, "nominations.csv");
  if (!csv) return;
  std::vector<KnownColumn> known = {{"nomination", "", true}, {"title"}};
  add_columns(known, plan, facts);
  check_columns(loading, *csv, known);
  NominationRows rows(loading, *csv);
  rows.read();
  if (!plan.nominations_from_file) return rows.keep_beside_list();
  rows.keep_as_list();
  loading.nominations_known = rows.whole();
}

}  // namespace records
