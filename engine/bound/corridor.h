#pragma once
/// What the facts of an entry leave of a criterion's scale (MarkColumn::lowest and highest). Made of facts alone: known
/// before any mark is read.

#include <optional>
#include <string>

#include "engine/bound/of_facts.h"
#include "engine/data/interval.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

bool has_corridors(const Plan& plan);

/// The table of rows behind MarkColumn::lowest or highest.
const Brackets& corridor_rows(const Plan& plan, NodeId end);

/// What a mark of the column can be, whatever the facts state.
Interval reach_of_marks(const Plan& plan, const MarkColumn& column);

class Corridors {
 public:
  /// The sheets of the tables are not looked at.
  Corridors(const Plan& plan, const Tables& tables);

  struct Ends {
    base::Exact lowest, highest;
    std::string title;                   ///< Of what decides them; empty: it has none.
    std::optional<base::Exact> decides;  ///< Its value, as written (percent in per cent).
  };
  /// Nothing: the whole scale may be used.
  std::optional<Ends> ends(const MarkColumn& column, const OfFacts::Cell& cell) const;

 private:
  std::optional<base::Exact> value(NodeId id, const OfFacts::Cell& cell) const;

  OfFacts facts_;
};

}  // namespace engine
