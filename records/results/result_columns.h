#pragma once
/// What a stage shows in results.csv, column by column, and the cells of some rows side by side.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/score/standing.h"
#include "records/results/number_column.h"

namespace records {

/// The columns of the file that depend on the contest: each once, in the order in which the stages first name them.
struct ResultLayout {
  explicit ResultLayout(const engine::Results& results);
  std::vector<std::string> within, criteria;
  std::vector<std::string> within_titles = {}, criteria_titles = {};  ///< Beside them, in the contest's language.
  bool money = false;                                                 ///< Some stage has a budget.
  bool decisions = false;                                             ///< Some stage leaves ties to people.
};

/// What is the same in every row of a stage.
struct StageColumns {
  StageColumns(const engine::Results& results, const engine::Stage& its_stage, const ResultLayout& layout);

  const engine::Stage& stage;
  const engine::Ranking& ranking;
  NumberColumn total;
  std::vector<std::optional<NumberColumn>> criteria = {};  ///< Beside ResultLayout::criteria.
  bool places_are_counted;  ///< A place is its number or its range, as the ranking has it.
  bool decides;             ///< Who advances, is funded, gets an award or a prize.
};

/// Cells of some entries, in their order. Places go all over the columns: asked for one by one, each cell would be
/// waited for.
class GatheredRows {
 public:
  GatheredRows(const engine::Results& results, const StageColumns& columns)
      : results_(results), columns_(columns), criteria_(columns.criteria.size()) {}

  void gather(std::span<const std::uint32_t> entries);
  /// gather will come to this entry soon.
  void prefetch(std::uint32_t entry) const;

  struct Places {
    std::uint32_t first = 0, last = 0;  ///< As in Ranking.
    friend bool operator==(const Places&, const Places&) = default;
  };
  std::string_view id(std::size_t at) const { return ids_[at]; }
  std::string_view title(std::size_t at) const { return titles_.empty() ? std::string_view() : titles_[at]; }
  Places places(std::size_t at) const { return places_[at]; }
  NumberColumn::Gathered total(std::size_t at) const { return total_[at]; }
  NumberColumn::Gathered criterion(std::size_t criterion, std::size_t at) const { return criteria_[criterion][at]; }

 private:
  const engine::Results& results_;
  const StageColumns& columns_;
  std::vector<std::string_view> ids_ = {}, titles_ = {};
  std::vector<Places> places_ = {};
  std::vector<NumberColumn::Gathered> total_ = {};
  std::vector<std::vector<NumberColumn::Gathered>> criteria_;
};

}  // namespace records
