#include "records/marks/silent_jurors.h"

#include <algorithm>

#include "engine/data/column.h"

namespace records {
namespace {

using engine::NodeId;
using engine::Offsets;
using engine::SheetRows;

std::vector<const engine::Reduce*> combinations(const engine::Plan& plan, engine::SheetsId sheets) {
  std::vector<const engine::Reduce*> found;
  for (const engine::Node& node : plan.nodes) {
    const auto* reduce = std::get_if<engine::Reduce>(&node.rule);
    if (reduce == nullptr) continue;
    const engine::Domain& of = plan[reduce->of].domain;
    if (of.axes.juror && of.sheets == sheets) found.push_back(reduce);
  }
  return found;
}

/// A missing mark of these sheets is not asked for, though somebody owes it.
bool goes_on_without(const engine::Plan& plan, engine::SheetsId sheets) {
  const std::vector<const engine::Reduce*> all = combinations(plan, sheets);
  const auto does = [](const engine::Reduce* each) {
    return each->marks.not_given != engine::Treatment::wait && !std::holds_alternative<engine::TwoAndThird>(each->how);
  };
  return !all.empty() && std::ranges::all_of(all, does);
}

std::size_t listed(const Offsets& offsets, std::size_t entry, std::size_t otherwise) {
  return offsets.start.empty() ? otherwise : offsets.start[entry + 1] - offsets.start[entry];
}

class Silent {
 public:
  Silent(const Loading& loading, engine::SheetsId sheets)
      : plan_(loading.plan),
        tables_(loading.tables),
        sheets_(plan_.sheets[sheets.at]),
        rows_(tables_.sheets[sheets.at]),
        heard_(rows_.jurors.size()),
        owes_(rows_.jurors.size()) {}

  /// Positions in Tables::jury; empty where nobody has marked anything yet.
  std::vector<std::uint32_t> run() {
    for (std::size_t column = 0; column < sheets_.columns.size() && !all_heard(); ++column) listen(column);
    if (all_heard() || std::ranges::count(heard_, true) == 0) return {};
    std::vector<std::uint32_t> silent;
    for (std::size_t at = 0; at < heard_.size(); ++at)
      if (owes_[at] && !heard_[at]) silent.push_back(rows_.jurors[at]);
    return silent;
  }

 private:
  bool all_heard() const { return unheard_ == 0; }

  std::uint32_t juror(std::size_t entry, std::size_t at) const {
    return rows_.uniform != 0 ? static_cast<std::uint32_t>(at) : rows_.juror[rows_.of_entry.start[entry] + at];
  }

  /// Rounds and items of the entry that have a mark of their own.
  std::size_t parts(const engine::MarkColumn& rule, std::size_t entry) const {
    const std::size_t rounds = plan_.rounds ? plan_.rounds->ids.size() : 1;
    return (rule.per_round ? listed(tables_.rounds, entry, rounds) : 1) *
           (rule.per_item ? listed(tables_.items, entry, 0) : 1);
  }

  void listen(std::size_t column) {
    const engine::Column& marks = rows_.marks[column];
    std::size_t row = 0;
    for (std::size_t entry = 0; entry < tables_.entries.size() && !all_heard(); ++entry) {
      const std::size_t jurors = listed(rows_.of_entry, entry, rows_.uniform);
      const std::size_t rows = parts(sheets_.columns[column], entry) * jurors;
      for (std::size_t at = 0; at < rows; ++at) hear(juror(entry, at % jurors), engine::state(marks, row++));
    }
  }

  /// An abstention is an answer.
  void hear(std::uint32_t juror, engine::State state) {
    if (state == engine::State::not_given) owes_[juror] = true;
    if (heard_[juror] || (state != engine::State::present && state != engine::State::abstained)) return;
    heard_[juror] = true;
    --unheard_;
  }

  const engine::Plan& plan_;
  const engine::Tables& tables_;
  const engine::Sheets& sheets_;
  const SheetRows& rows_;
  std::vector<bool> heard_, owes_;
  std::size_t unheard_ = heard_.size();
};

std::string name_of(const engine::Juror& juror) { return juror.name.empty() ? juror.id : juror.name; }

}  // namespace

void tell_silent_jurors(Loading& loading) {
  const bool one_stage = loading.plan.stages.size() == 1;
  for (std::uint32_t at = 0; at < loading.tables.sheets.size(); ++at) {
    if (!goes_on_without(loading.plan, {at})) continue;
    const base::Words stage = one_stage ? base::Words{} : stage_title(loading.plan, loading.plan.sheets[at].stage);
    std::vector<std::string> names;
    for (const std::uint32_t juror : Silent(loading, {at}).run()) names.push_back(name_of(loading.tables.jury[juror]));
    if (!names.empty()) loading.add(problems::jurors_without_marks(loading.path("scores.csv"), names, stage));
  }
}

}  // namespace records
