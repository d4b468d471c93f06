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
  explicit FundWriter(const Plan& plan) : ref_(plan) {}

  std::string write(const Fund& fund) const {
    return fmt::format("fund {} amount:{} cost:{}{}{}", ref_(fund.order), ref_(fund.amount), ref_(fund.cost),
                       ref_("require", fund.require), selection(fund.select));
  }

 private:
  References ref_;

  std::string selection(const Selection& select) const {
    return std::visit(base::Overloaded{
                          [&](const DownTheList& list) { return down_the_list(list); },
                          [&](const MostPoints& set) { return " most_points of " + ref_(set.worth); },
                          [&](const EqualShares& shares) {
                            return fmt::format(" equal_shares of {} by:{} completion:{}{}", ref_(shares.votes),
                                               static_cast<int>(shares.satisfaction),
                                               static_cast<int>(shares.completion), ref_("raise", shares.raise));
                          },
                      },
                      select);
  }

  std::string down_the_list(const DownTheList& list) const {
    std::string text = not_fitting(list.not_fitting);
    for (const FundCap& cap : list.caps)
      text += fmt::format(" cap per:{}{}{}", ref_(cap.per), ref_("entries", cap.entries), ref_("money", cap.money));
    if (list.left_over)
      text += fmt::format(" left_over {} to:{}{}", ref_(list.left_over->order), fmt::join(list.left_over->to, " "),
                          not_fitting(list.left_over->not_fitting));
    return text;
  }

  std::string not_fitting(const NotFitting& rule) const {
    return std::visit(base::Overloaded{
                          [](const SkipIt&) { return std::string{}; },
                          [&](const StopThere& stop) { return " stop" + ref_("when", stop.when); },
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
  const References ref(plan);
  const auto& lines = std::get<Award>(plan[rest.award].rule).lines;
  return fmt::format(" left over of {} in {} to:{} within {} {}", ref(rest.amount), ref(rest.funds),
                     lines[rest.line].id, ref(rest.within), canonical_rounding(rest.share));
}

}  // namespace engine
