#pragma once
/// Rows of results.csv as text.

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>

#include "engine/score/standing.h"
#include "engine/words/table_words.h"
#include "records/csv/csv_write.h"
#include "records/results/result_columns.h"

namespace records {

/// Rows that follow each other in the file: entries of one group; no group: of none.
struct ResultPart {
  const engine::StandingGroup* group;
  std::span<const std::uint32_t> entries;
};

class ResultRows {
 public:
  /// The rows are appended to `text`.
  ResultRows(const engine::Results& results, const ResultLayout& layout, const CsvStyle& style, TextBuffer& text)
      : results_(results),
        layout_(layout),
        style_(style),
        nothing_decided_(layout.money ? 6 : 4, style.delimiter),
        csv_(text, style) {}

  void header();
  void add(const StageColumns& columns, const ResultPart& part);

 private:
  /// The cells that all rows of a part begin with; without a group those of its first row.
  void add_lead(TextBuffer& lead, const engine::Stage& stage, const ResultPart& part) const;
  bool speaks_russian() const;
  std::string_view said(engine::RussianWord word) const;
  void heads(std::initializer_list<std::string_view> names);
  std::string_view stage_name(const engine::Stage& stage) const;
  std::string_view choice_title(engine::NodeId choice, std::string_view id) const;
  std::string_view label(const engine::Stage& stage, const ResultPart& part, const std::string& name) const;
  void place(const StageColumns& columns, std::uint32_t entry, GatheredRows::Places places);
  void make_place(const StageColumns& columns, std::uint32_t entry, GatheredRows::Places places);
  void numbers(const StageColumns& columns, const GatheredRows& rows, std::size_t at);
  void number(const NumberColumn& column, NumberColumn::Gathered gathered);
  void outcome(const StageColumns& columns, std::uint32_t entry);
  void money(const engine::Stage& stage, std::uint32_t entry);
  void awards(const engine::Stage& stage, std::uint32_t entry);
  void reason(const StageColumns& columns, std::uint32_t entry, GatheredRows::Places places);

  const engine::Results& results_;
  const ResultLayout& layout_;
  const CsvStyle& style_;
  std::string nothing_decided_;  // the empty cells of outcome()
  CsvWriter csv_;
  GatheredRows::Places placed_ = {};  // whose cells stand in place_cells_
  TextBuffer place_cells_ = {};
  std::string cell_ = {};
};

}  // namespace records
