#include "engine/cells/layout.h"

#include <algorithm>

#include "base/overloaded.h"
#include "engine/cells/safe_integer.h"
#include "engine/plan/inputs.h"

namespace engine {

namespace {

template <class Cells>
std::optional<Layout> range_of(const Cells& values, std::int64_t denominator) {
  typename Cells::value_type low = 0;
  typename Cells::value_type high = 0;
  for (const auto value : values) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  return safe_layout(denominator, low, high);
}

std::optional<Layout> layout_of_value(const Value& value) {
  return std::visit(base::Overloaded{
                        [](const Absent&) { return safe_layout(1, 0, 0); },
                        [](const base::Exact& number) { return layout_of_number(number); },
                        [](const bool&) { return safe_layout(1, 0, 1); },
                        [](const Choice& choice) { return safe_layout(1, choice.index, choice.index); },
                        [](const Moment& moment) { return safe_layout(1, moment.seconds, moment.seconds); },
                        [](const std::string&) { return std::optional<Layout>{}; },
                    },
                    value);
}

/// Fractions of so many rows (groups, small contests) are worth turning into integers for everybody who reads them.
constexpr std::size_t few_rows = 4096;

}  // namespace

std::optional<Layout> layout_of_column(const Column& column) {
  return std::visit(base::Overloaded{
                        [&](const Column::Wide& values) { return range_of(values, column.denominator); },
                        [&](const Column::Narrow& values) { return range_of(values, column.denominator); },
                        [&](const Column::Short& values) { return range_of(values, column.denominator); },
                        [](const Column::Big& values) {
                          return values.size() <= few_rows ? layout_of_numbers(values) : std::optional<Layout>{};
                        },
                        [](const Column::Flags&) { return safe_layout(1, 0, 1); },
                        [](const Column::Texts&) { return std::optional<Layout>{}; },
                    },
                    column.values);
}

std::optional<Layout> layout_of_number(const base::Exact& number) {
  const std::optional<base::Exact::Small> small = number.small();
  return small ? safe_layout(small->denominator, small->numerator, small->numerator) : std::nullopt;
}

std::optional<std::vector<Layout>> in_common(const std::vector<Layout>& layouts) {
  std::int64_t denominator = 1;
  for (const Layout& layout : layouts) {
    const std::optional<std::int64_t> next = safe_lcm(denominator, layout.denominator);
    if (!next) return std::nullopt;
    denominator = *next;
  }
  std::vector<Layout> result;
  for (const Layout& layout : layouts) {
    const std::optional<Layout> scaled = rescaled(layout, denominator);
    if (!scaled) return std::nullopt;
    result.push_back(*scaled);
  }
  return result;
}

std::optional<Layout> layout_of_numbers(const std::vector<base::Exact>& numbers) {
  std::vector<Layout> each = {Layout{}};
  for (const base::Exact& number : numbers) {
    const std::optional<Layout> layout = layout_of_number(number);
    if (!layout) return std::nullopt;
    each.push_back(*layout);
  }
  const std::optional<std::vector<Layout>> common = in_common(each);
  if (!common) return std::nullopt;
  const auto low = std::ranges::min_element(*common, {}, &Layout::low);
  const auto high = std::ranges::max_element(*common, {}, &Layout::high);
  return safe_layout(low->denominator, low->low, high->high);
}

void Layouts::prepare(const Step& step) {
  for (const NodeId id : step.nodes) known(id);
}

const std::optional<Layout>& Layouts::known(NodeId id) {
  if (!known_[id.at]) of_[id.at] = lay_out(id);
  known_[id.at] = true;
  return of_[id.at];
}

std::optional<Layout> Layouts::lay_out(NodeId id) {
  const Node& node = run_.plan[id];
  if (node.type == Type::text) return std::nullopt;
  if (const Constant* constant = std::get_if<Constant>(&node.rule)) return layout_of_value(constant->value);
  if (is_source(node) || !is_local(node)) return layout_of_column(run_.column(id));
  const std::optional<Layout> local = lay_out_local(node);
  by_kernel_[id.at] = local.has_value();
  return node.type == Type::flag ? safe_layout(1, 0, 1) : local;
}

std::optional<Layout> Layouts::lay_out_local(const Node& node) {
  if (const Brackets* brackets = std::get_if<Brackets>(&node.rule)) {
    const bool by_what = known(brackets->of) || !std::holds_alternative<Constant>(run_.plan[brackets->of].rule);
    return by_what ? layout_of_brackets(*brackets, run_) : std::nullopt;
  }
  std::vector<Layout> all;
  for (const NodeId input : inputs(node.rule)) {
    const std::optional<Layout>& layout = known(input);
    if (!layout) return std::nullopt;
    all.push_back(*layout);
  }
  using None = std::optional<Layout>;
  return std::visit(base::Overloaded{
                        [](const Fact&) { return None{}; },
                        [](const Mark&) { return None{}; },
                        [](const Constant&) { return None{}; },
                        [&](const Apply& apply) { return layout_of_apply(apply, all, run_); },
                        [&](const Round& round) { return layout_of_round(round, all[0]); },
                        [](const RoundIrrational&) { return None{}; },
                        [](const Brackets&) { return None{}; },
                        [&](const Lookup& lookup) { return layout_of_lookup(lookup, run_); },
                        [&](const Reduce& reduce) { return layout_of_reduce(reduce, all[0], node, run_); },
                        [](const PerJuror&) { return None{}; },
                        [](const JurorIs&) { return None{}; },
                        [](const Hold&) { return None{}; },
                        [](const Order&) { return None{}; },
                        [](const Aggregate&) { return None{}; },
                        [](const OneByOne&) { return None{}; },
                        [](const Among&) { return None{}; },
                        [](const Ask&) { return None{}; },
                        [](const Cut&) { return None{}; },
                        [](const Award&) { return None{}; },
                        [](const Pay&) { return None{}; },
                        [](const Fund&) { return None{}; },
                    },
                    node.rule);
}

}  // namespace engine
