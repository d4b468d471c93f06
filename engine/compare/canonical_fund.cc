#include "engine/compare/canonical_fund.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "engine/compare/canonical.h"

namespace engine {

namespace {

using base::to_text;

class FundWriter {
 public:
  explicit FundWriter(const Plan& plan) : plan_(plan) {}

  std::string write(const Fund& fund) const {
    return fmt::format("fund {} amount:{} cost:{}{}{}", ref(fund.order), ref(fund.amount), ref(fund.cost),
                       ref("require", fund.require), selection(fund.select));
  }

 private:
  const Plan& plan_;

  std::string ref(NodeId id) const { return canonical_reference(plan_, id); }

  std::string ref(const char* field, const std::optional<NodeId>& id) const {
    return canonical_reference(plan_, field, id);
  }
  std::string all(const std::vector<NodeId>& nodes) const { return canonical_references(plan_, nodes); }

  std::string selection(const Selection& select) const {
    return std::visit(base::Overloaded{
                          [&](const DownTheList& list) { return down_the_list(list); },
                          [&](const MostPoints& set) { return " most_points of " + ref(set.worth); },
                          [&](const EqualShares& shares) {
                            return fmt::format(" equal_shares of {} by:{} completion:{}{}", ref(shares.votes),
                                               static_cast<int>(shares.satisfaction),
                                               static_cast<int>(shares.completion), ref("raise", shares.raise));
                          },
                      },
                      select);
  }

  std::string down_the_list(const DownTheList& list) const {
    std::string text = not_fitting(list.not_fitting);
    for (const FundCap& cap : list.caps)
      text += fmt::format(" cap per:{}{}{}", all(cap.per), ref("entries", cap.entries), ref("money", cap.money));
    if (list.left_over)
      text += fmt::format(" left_over {} to:{}{}", ref(list.left_over->order), fmt::join(list.left_over->to, " "),
                          not_fitting(list.left_over->not_fitting));
    return text;
  }

  std::string not_fitting(const NotFitting& rule) const {
    return std::visit(base::Overloaded{
                          [](const SkipIt&) { return std::string{}; },
                          [&](const StopThere& stop) { return " stop" + ref("when", stop.when); },
                          [](const PayPart& part) {
                            return fmt::format(" part:{} {}", to_text(part.at_least),
                                               part.round ? canonical_rounding(*part.round) : std::string{});
                          },
                      },
                      rule);
  }
};

}  // namespace

std::string canonical_fund(const Plan& plan, const Fund& fund) { return FundWriter(plan).write(fund); }

std::string canonical_rest(const Plan& plan, const FundRest& rest) {
  const auto& lines = std::get<Award>(plan[rest.award].rule).lines;
  return fmt::format(" left over of {} in {} to:{} within {} {}", canonical_reference(plan, rest.amount),
                     canonical_references(plan, rest.funds), lines[rest.line].id,
                     canonical_references(plan, rest.within), canonical_rounding(rest.share));
}

}  // namespace engine
