#include <algorithm>

#include "engine/data/slots.h"
#include "engine/order/order.h"

namespace engine {

namespace {

/// One value to be placed, among those of its own group, round and juror.
struct Cell {
  std::uint64_t among = 0;
  std::size_t row = 0;
  Value key;
};
using Cells = std::span<Cell>;

class RowOrderer {
 public:
  RowOrderer(const Scene& scene, NodeId id)
      : scene_(scene),
        run_(scene.run),
        node_(run_.plan[id]),
        rule_(std::get<Order>(node_.rule)),
        group_of_(scene.groups(rule_.within)),
        slots_(run_.plan, run_.tables, node_.domain),
        key_(scene, rule_.keys.front().of) {
    const std::size_t rows = run_.frames.rows(node_.domain);
    result_ = {.values = Column::Wide(rows), .denominator = is_mean() ? 2 : 1, .states = {}};
    result_.states.assign(rows, State::not_given);
  }

  Column run() {
    std::vector<Cell> cells = collected();
    std::ranges::stable_sort(cells, [&](const Cell& a, const Cell& b) { return comes_before(a, b); });
    for (auto from = cells.begin(); from != cells.end();) {
      const auto to = std::find_if(from, cells.end(), [&](const Cell& cell) { return cell.among != from->among; });
      place({from, to});
      from = to;
    }
    return std::move(result_);
  }

 private:
  bool is_mean() const { return rule_.numbering == Numbering::mean; }

  std::vector<Cell> collected() {
    const std::vector<State>& members = run_.members[node_.population.at];
    std::vector<Cell> cells;
    for (std::uint32_t entry = 0; entry < run_.frames.entries(); ++entry) {
      if (group_of_[entry] == no_row || members[entry] == State::outside) continue;
      collect(cells, entry, members[entry] == State::waiting);
    }
    return cells;
  }

  void collect(std::vector<Cell>& cells, std::uint32_t entry, bool waits) {
    const EntryFrame& frame = run_.frames.entry(node_.domain);
    const Extent extent = frame.extent(entry);
    std::size_t row = frame.start(entry);
    key_.enter(entry);
    for (std::uint32_t round = 0; round < extent.rounds; ++round) {
      for (std::uint32_t juror = 0; juror < extent.jurors; ++juror, ++row) {
        const Value key = waits ? Value{Absent{State::waiting}} : key_.at(round, 0, juror);
        result_.states[row] = state_of(key);
        if (is_placed(state_of(key))) cells.push_back({among(entry, round, juror), row, key});
      }
    }
  }

  bool is_placed(State key) const { return !is_absent(key) || (rule_.unplaced_last && key == State::not_given); }

  std::uint64_t among(std::uint32_t entry, std::uint32_t round, std::uint32_t juror) const {
    const std::uint64_t group = group_of_[entry];
    return (group * slots_.rounds() + slots_.round(entry, round)) * slots_.jurors() + slots_.juror(entry, juror);
  }

  static bool has_key(const Cell& cell) { return state_of(cell.key) != State::not_given; }

  bool comes_before(const Cell& a, const Cell& b) const {
    if (a.among != b.among) return a.among < b.among;
    if (has_key(a) != has_key(b)) return has_key(a);
    return rule_.keys.front().direction == Direction::lowest_first ? a.key < b.key : b.key < a.key;
  }

  void place(Cells cells) {
    const auto waits = [](const Cell& cell) { return state_of(cell.key) == State::waiting; };
    if (std::ranges::any_of(cells, waits)) {
      for (const Cell& cell : cells) result_.states[cell.row] = State::waiting;
      return;
    }
    if (std::ranges::none_of(cells, has_key)) return;
    std::size_t before = 0;
    for (std::int64_t number = 1; before < cells.size(); ++number) {
      const auto differs = [&](const Cell& cell) { return cell.key != cells[before].key; };
      const auto end = std::find_if(cells.begin() + static_cast<std::ptrdiff_t>(before), cells.end(), differs);
      const auto after = static_cast<std::size_t>(end - cells.begin());
      const std::int64_t at = place_of(static_cast<std::int64_t>(before), static_cast<std::int64_t>(after), number);
      for (; before < after; ++before) put_place(cells[before].row, at);
    }
  }

  void put_place(std::size_t row, std::int64_t place) {
    std::get<Column::Wide>(result_.values)[row] = place;
    result_.states[row] = State::present;
  }

  std::int64_t place_of(std::int64_t before, std::int64_t after, std::int64_t number) const {
    switch (rule_.numbering) {
      case Numbering::mean: return before + 1 + after;  // Halves.
      case Numbering::dense: return number;
      case Numbering::competition: break;
    }
    return before + 1;
  }

  const Scene& scene_;
  const Run& run_;
  const Node& node_;
  const Order& rule_;
  const std::vector<std::uint32_t>& group_of_;  ///< Of each entry.
  Slots slots_;
  Cursor key_;
  Column result_;
};

}  // namespace

Column order_rows(const Scene& scene, NodeId id) { return RowOrderer(scene, id).run(); }

}  // namespace engine
