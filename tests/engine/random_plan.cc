#include "tests/engine/random_plan.h"

#include <random>

namespace engine {

namespace {

using base::Exact;

/// Grows a plan node by node; remembers what can be used for what.
class Grower {
 public:
  Grower(std::uint32_t seed, std::uint32_t entries) : random_(seed), small_(entries == 0 ? 1 + seed % 9 : entries) {}

  Small grow() {
    sources();
    for (int i = 0; i < 40; ++i) grow_once();
    const NodeId order =
        small_.order({{pick(numbers_), Direction::highest_first}, {pick(numbers_), Direction::lowest_first}},
                     chance(2) ? std::vector<NodeId>{choice_} : std::vector<NodeId>{}, numbering());
    small_.plan.nodes[order.at].population = population();
    numbers_.push_back(order);
    select(order);
    for (int i = 0; i < 8; ++i) grow_once();
    return std::move(small_);
  }

 private:
  /// What follows from an order, and somebody who has left.
  void select(NodeId order) {
    const NodeId three = small_.constant(Exact{3});
    const std::vector<Ends> ends = {{small_.constant(Exact{below(3)}), three}};
    const NodeId vote = small_.select(Ask{"commission_vote", "final", order, ends}, Type::number);
    for (int i = 0; i < 3; ++i) small_.decide("commission_vote", pick_entry(), std::to_string(between(1, 2)));
    const NodeId again = small_.order({{order, Direction::lowest_first}, {vote, Direction::lowest_first}});
    const NodeId cut = small_.select(Cut{again, three, pick(flags_), static_cast<TiedAtCut>(below(3)), "final"});
    flags_.push_back(cut);
    small_.population(population(), cut);
    Award award{again, {}, "final"};
    award.lines.push_back({.id = "first", .places = {{1, 1}}, .tied = TiedAtCut::all});
    award.lines.push_back({.id = "next", .count = small_.constant(Exact{2}), .tied = static_cast<TiedAtCut>(below(3))});
    award.lines.push_back({.id = "special", .when = pick(flags_)});
    small_.select(award, Type::choice);
    small_.select(Fund{again, small_.constant(Exact{20}), pick(numbers_), std::nullopt, random_selection()});
    small_.decide("withdrawn", pick_entry(), "");
  }
  Selection random_selection() {
    switch (below(5)) {
      case 0: return MostPoints{pick(numbers_)};
      case 1:
        return EqualShares{static_cast<EqualShares::Satisfaction>(below(2)),
                           static_cast<EqualShares::Completion>(below(3)), pick(marks_)};
      case 2: return DownTheList{StopThere{pick(flags_)}};
      case 3: return DownTheList{PayPart{Exact::fraction(1, 2)}};
      default: return DownTheList{SkipIt{}, {FundCap{{choice_}, small_.constant(Exact{2})}}};
    }
  }
  const std::string& pick_entry() { return small_.tables.entries[below(static_cast<std::uint32_t>(entries()))]; }

  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  bool chance(std::uint32_t n) { return below(n) == 0; }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::uint32_t>(high - low + 1))); }
  NodeId pick(const std::vector<NodeId>& from) { return from[below(static_cast<std::uint32_t>(from.size()))]; }
  PopulationId population() { return {below(static_cast<std::uint32_t>(small_.plan.populations.size()))}; }
  Numbering numbering() { return static_cast<Numbering>(below(3)); }

  Exact number() { return Exact::fraction(between(-20, 20), between(1, 6)); }
  Cell cell(bool whole) {
    static constexpr State states[] = {State::not_given, State::abstained, State::recused, State::not_applicable,
                                       State::not_asked};
    if (chance(8)) return states[below(5)];
    return whole ? Cell(between(0, 10)) : Cell(number());
  }
  std::vector<Cell> cells(std::size_t size, bool whole) {
    std::vector<Cell> result;
    for (std::size_t i = 0; i < size; ++i) result.push_back(cell(whole));
    return result;
  }
  std::size_t entries() const { return small_.tables.entries.size(); }

  std::vector<std::vector<Cell>> table(int least, int most) {
    std::vector<std::vector<Cell>> result;
    const bool uniform = chance(2);
    const int size = between(least, most);
    for (std::size_t entry = 0; entry < entries(); ++entry) {
      result.push_back(cells(static_cast<std::size_t>(uniform ? size : between(least, most)), true));
    }
    return result;
  }

  /// Marks as records/ keeps them, as often as not.
  void narrow(NodeId mark) {
    Column& column = small_.tables.sheets[0].marks[std::get<Mark>(small_.plan[mark].rule).column];
    if (chance(3)) return;
    Column::Narrow values;
    for (const Exact& value : std::get<Column::Big>(column.values))
      values.push_back(static_cast<std::int8_t>(*value.as_int64()));
    column.values = std::move(values);
    if (chance(2)) column.states.clear();
  }

  void sources() {
    for (int i = 0; i < 3; ++i) numbers_.push_back(small_.numbers(cells(entries(), chance(2))));
    numbers_.push_back(small_.constant(number()));
    items_.push_back(small_.items(table(0, chance(5) ? 40 : 4)));
    const std::vector<std::vector<Cell>> marks = table(1, 6);
    marks_.push_back(small_.mark("a", marks));
    narrow(marks_.back());
    std::vector<std::vector<Cell>> more;
    for (const auto& row : marks) more.push_back(cells(row.size(), true));
    marks_.push_back(small_.mark("b", more));
    std::vector<int> chosen;
    for (std::size_t entry = 0; entry < entries(); ++entry) chosen.push_back(between(-1, 2));
    choice_ = small_.choices({"x", "y", "z"}, chosen);
    small_.plan.tables.push_back({"t", {{{std::string("x")}, number()}, {{std::string("z")}, number()}}, {}});
    flags_.push_back(compare());
    small_.population({0}, flags_.back());
  }

  NodeId compare() {
    static constexpr Operation operations[] = {Operation::equal,      Operation::not_equal, Operation::less,
                                               Operation::less_equal, Operation::greater,   Operation::greater_equal};
    return small_.apply(operations[below(6)], {pick(numbers_), pick(numbers_)}, Type::flag);
  }

  NodeId logic() {
    static constexpr Operation operations[] = {Operation::both, Operation::either};
    if (chance(3)) return small_.apply(Operation::negation, {pick(flags_)}, Type::flag);
    if (chance(3)) return small_.apply(Operation::given, {pick(numbers_)}, Type::flag);
    return small_.apply(operations[below(2)], {pick(flags_), pick(flags_)}, Type::flag);
  }

  NodeId arithmetic(const std::vector<NodeId>& from) {
    static constexpr Operation operations[] = {Operation::add,     Operation::subtract, Operation::multiply,
                                               Operation::divide,  Operation::minimum,  Operation::maximum,
                                               Operation::fallback};
    if (chance(6)) return small_.apply(chance(2) ? Operation::negate : Operation::absolute, {pick(from)});
    return small_.apply(operations[below(7)], {pick(from), chance(2) ? pick(from) : pick(numbers_)});
  }

  NodeId conditional() {
    static constexpr Operation zeros[] = {Operation::zero_unless_applicable, Operation::zero_if_not_given,
                                          Operation::zero_if_abstained, Operation::zero_if_not_asked,
                                          Operation::wait_if_not_given};
    if (chance(3)) return small_.apply(zeros[below(5)], {pick(numbers_)});
    if (chance(3)) return small_.apply(Operation::applicable, {pick(flags_), pick(numbers_)});
    if (chance(2)) return small_.apply(Operation::where_given, {pick(numbers_), pick(numbers_)});
    return small_.apply(Operation::choose, {pick(flags_), pick(numbers_), pick(numbers_)});
  }

  NodeId rounded() {
    static constexpr int steps[] = {1, 2, 5};
    const Exact step = Exact::fraction(steps[below(3)], between(1, 4));
    const NodeId of = pick(numbers_);
    return pointwise(of, Round{of, {step, base::rounding_modes[below(7)]}});
  }

  NodeId pointwise(NodeId of, Rule rule) {
    return small_.add({.domain = small_.plan[of].domain, .rule = std::move(rule)});
  }

  NodeId brackets() {
    const NodeId of = pick(numbers_);
    Brackets rule{of, {}, false, chance(2) ? std::optional<Exact>(number()) : std::nullopt};
    const Exact first = number();
    const Exact second = first + Exact{between(1, 5)};
    rule.rows.push_back({std::nullopt, End{first, chance(2)}, small_.constant(number())});
    rule.rows.push_back({End{first, chance(2)}, End{second, chance(2)}, small_.constant(number())});
    rule.rows.push_back({End{second, chance(2)}, std::nullopt, small_.constant(number())});
    if (chance(2)) rule.rows.erase(rule.rows.begin() + between(0, 2));
    return pointwise(of, std::move(rule));
  }

  Reduction reduction() {
    const std::uint32_t n = 1 + below(3);
    switch (below(11)) {
      case 0: return Sum{};
      case 1: return Mean{};
      case 2: return Median{};
      case 3: return Trimmed{below(3), below(2), chance(2)};
      case 4: return Nth{n, chance(2)};
      case 5: return BestOf{n, chance(2), chance(2)};
      case 6: return Count{};
      case 7: return Last{};
      case 8: return First{};
      case 9: return TwoAndThird{between(0, 4), static_cast<TwoAndThird::Third>(below(3))};
      default: return Mean{};
    }
  }

  MarkRule marks() {
    return {static_cast<Treatment>(below(3)), static_cast<Treatment>(below(2)), below(4),
            static_cast<MarkRule::Below>(below(2))};
  }

  NodeId reduced(const std::vector<NodeId>& from) { return small_.reduce(pick(from), reduction(), marks()); }

  NodeId of_group() {
    const NodeId of = pick(numbers_);
    static const Reduction how[] = {Sum{}, Count{}, Nth{1, true}, Mean{}};
    const Domain domain = chance(2) ? Small::contest() : Small::group({choice_});
    if (small_.plan[of].domain.of == Domain::Of::group) return of;
    return small_.add({.domain = domain, .rule = Reduce{of, how[below(4)], {}}});
  }

  void grow_once() {
    switch (below(12)) {
      case 0: flags_.push_back(compare()); break;
      case 1: flags_.push_back(logic()); break;
      case 2:
      case 3: numbers_.push_back(arithmetic(numbers_)); break;
      case 4: numbers_.push_back(conditional()); break;
      case 5: numbers_.push_back(rounded()); break;
      case 6: numbers_.push_back(brackets()); break;
      case 7: numbers_.push_back(small_.add({.rule = Lookup{{0}, {choice_}}})); break;
      case 8: numbers_.push_back(reduced(marks_)); break;
      case 9: numbers_.push_back(reduced(items_)); break;
      case 10: grow_finer(); break;
      default: numbers_.push_back(of_group()); break;
    }
    if (small_.plan.nodes.back().domain.of == Domain::Of::entry) small_.plan.nodes.back().population = population();
  }

  /// Arithmetic on each mark or each item.
  void grow_finer() {
    std::vector<NodeId>& finer = chance(2) ? marks_ : items_;
    finer.push_back(arithmetic(finer));
  }

  std::mt19937 random_;
  Small small_;
  std::vector<NodeId> numbers_, flags_, marks_, items_;
  NodeId choice_;
};

}  // namespace

Small random_plan(std::uint32_t seed, std::uint32_t entries) { return Grower(seed, entries).grow(); }

}  // namespace engine
