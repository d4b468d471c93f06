#include "engine/cells/hold.h"

#include <algorithm>

#include "engine/cells/ask_jurors.h"
#include "engine/data/recorded.h"

namespace engine {

namespace {

using base::Exact;

/// Of the stage itself if it has such marks, else of the one whose marks it goes on with.
CriterionName name_of(const Plan& plan, const Hold& rule) {
  CriterionName name = {.id = rule.criterion};
  for (const Sheets& sheets : plan.sheets) {
    const auto column = std::ranges::find(sheets.columns, rule.criterion, &MarkColumn::criterion);
    if (column == sheets.columns.end()) continue;
    name = name_of(*column);
    if (sheets.stage == rule.stage) break;
  }
  return name;
}

class Holder {
 public:
  Holder(Scene& scene, NodeId id)
      : scene_(scene),
        node_(scene.run.plan[id]),
        rule_(std::get<Hold>(node_.rule)),
        recorded_(scene.run.decisions(), rule_.decision, rule_.stage),
        of_(scene, rule_.of),
        flag_(scene, rule_.flag),
        have_(scene, rule_.have),
        need_(scene, rule_.need) {}

  Column run() {
    const EntryFrame& frame = scene_.run.frames.entry(node_.domain);
    const std::size_t start = frame.start(scene_.entries.first);
    Column result = new_column(node_.type, frame.start(scene_.entries.last) - start);
    std::size_t row = 0;
    for (std::uint32_t entry = scene_.entries.first; entry < scene_.entries.last; ++entry) {
      for (Cursor* each : {&of_, &flag_, &have_, &need_}) each->enter(entry);
      const Extent extent = frame.extent(entry);
      for (std::uint32_t round = 0; round < extent.rounds; ++round)
        for (std::uint32_t item = 0; item < extent.items; ++item) put(result, row++, value(entry, round, item));
    }
    return result;
  }

 private:
  Value value(std::uint32_t entry, std::uint32_t round, std::uint32_t item) {
    const Value of = of_.at(round, item, 0);
    const Value flag = flag_.at(round, item, 0);
    if (state_of(of) == State::waiting || (is_absent(state_of(of)) && !more_marks_help(flag))) return of;
    if (state_of(flag) == State::waiting) return flag;
    if (flag != Value{false}) return of;
    const bool accepted = is_accepted(entry);
    if (scene_.run.members[node_.population.at][entry] == State::present) ask(entry, {round, item, accepted});
    return accepted ? of : Value{Absent{State::waiting}};
  }

  /// With the marks that are lacking there may be a value.
  bool more_marks_help(const Value& enough) const { return rule_.why == Hold::Why::too_few && enough == Value{false}; }

  struct Asked {
    std::uint32_t round, item;
    bool answered;
  };

  bool is_accepted(std::uint32_t entry) const {
    return !rule_.decision.empty() && recorded_.answer(entry) == std::optional(true);
  }

  void ask(std::uint32_t entry, const Asked& what) {
    const Exact have = std::get<Exact>(have_.at(what.round, what.item, 0));
    const Exact need = std::get<Exact>(need_.at(what.round, what.item, 0));
    const Question asked = question(scene_.run.tables.entries[entry], have, need);
    if (!rule_.decision.empty()) scene_.asked.push_back(asked);
    if (!what.answered) scene_.questions.push_back(asked);
  }

  Question question(const std::string& entry, const Exact& have, const Exact& need) const {
    const auto whole = [](const Exact& number) { return static_cast<std::uint32_t>(number.as_int64().value_or(0)); };
    const CriterionName criterion = name_of(scene_.run.plan, rule_);
    switch (rule_.why) {
      case Hold::Why::quorum: return NoQuorum{rule_.stage, entry, have, need};
      case Hold::Why::too_few: return TooFewMarks{rule_.stage, entry, criterion, whole(have), whole(need)};
      case Hold::Why::divergence: return MarksApart{rule_.stage, entry, criterion, have, need};
    }
    return NoQuorum{};
  }

  Scene& scene_;
  const Node& node_;
  const Hold& rule_;
  Recorded recorded_;
  Cursor of_, flag_, have_, need_;
};

}  // namespace

Column hold(Scene& scene, NodeId id) { return Holder(scene, id).run(); }

}  // namespace engine
