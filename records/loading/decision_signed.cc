#include "records/loading/decision_signed.h"

#include <algorithm>

#include "records/loading/decision_kinds.h"
#include "records/problems/decision_problems.h"

namespace records {
namespace {

using engine::Decision;

class Signature {
 public:
  Signature(const DecisionRow& row, const Decision& decision) : row_(row), decision_(decision) {}

  void check() {
    if (decision_.by.empty() && must_be_signed()) tell_incomplete("by");
    if (decision_.by.empty() && !must_be_signed()) warn("by");
    if (decision_.reason.empty() && is_refusal()) tell_incomplete("reason");
    if (decision_.reason.empty() && (leaves(decision_) || decision_.kind == "not_awarded")) warn("reason");
    check_date();
  }

 private:
  base::Place place(std::string_view column) { return row_.rows.place(row_.csv.column(column).value_or(0)); }

  bool is_refusal() const { return decision_.kind == "confirmed" && parse_flag(decision_.value) == false; }

  /// Votes of a commission whose votes are checked, values, and what an authority says.
  bool must_be_signed() const {
    if (decision_.kind == "decided" || decision_.kind == "confirmed") return true;
    return is_vote(decision_) && std::ranges::any_of(row_.loading.plan.stages, [&](const engine::Stage& stage) {
             return stage.commission && (decision_.stage.empty() || decision_.stage == stage.id);
           });
  }

  void check_date() {
    if (decision_.date.empty()) {
      if (must_be_signed()) tell_incomplete("date");
    } else if (!row_.loading.moments.seconds(decision_.date)) {
      row_.rows.problems().add([&] { return problems::decision_date(place("date"), decision_.date); });
    }
  }

  void warn(std::string_view column) {
    row_.rows.problems().add([&] { return problems::decision_unsigned(place("decision"), column); },
                             base::Severity::warning);
  }

  void tell_incomplete(std::string_view column) {
    row_.rows.problems().add([&] { return problems::decision_incomplete(place("decision"), decision_.kind, column); });
  }

  const DecisionRow& row_;
  const Decision& decision_;
};

}  // namespace

void check_signed(const DecisionRow& row, const Decision& decision) { Signature(row, decision).check(); }

}  // namespace records
