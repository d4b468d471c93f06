#pragma once
/// One stage's score sheets while they are filled: who may mark what, on which scale, and where each mark goes.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/data/tables.h"
#include "records/cells/mark_scale.h"
#include "records/loading/loading.h"
#include "records/loading/stage_jury.h"
#include "records/marks/sheet_marks.h"

namespace records {

class StageSheets {
 public:
  /// How scores.csv is written.
  struct Form {
    DecimalStyle style = DecimalStyle::point;
    bool is_long = false;
  };
  /// `rows`: who has which entry.
  StageSheets(const Loading& loading, engine::SheetsId id, Form form, engine::SheetRows rows);

  const engine::Sheets& sheets() const { return *sheets_; }
  const engine::SheetRows& rows() const { return rows_; }
  const std::vector<MarkScale>& scales() const { return scales_; }
  SheetMarks& marks() { return marks_; }
  const SheetMarks& marks() const { return marks_; }

  /// Of a juror of Tables::jury: the row of the entry on the juror's sheet.
  std::optional<SheetPosition> position(std::uint32_t entry, std::uint32_t juror) const {
    const std::uint32_t at = positions_[juror];
    return at == nobody ? std::nullopt : records::position(rows_, entry, at);
  }

  /// The same, only the row; no_row: the juror does not have the entry.
  std::uint32_t row(std::uint32_t entry, std::uint32_t juror) const {
    const std::uint32_t at = positions_[juror];
    return at == nobody ? no_row : records::row(rows_, entry, at);
  }

  /// Whether the juror's panels give this mark.
  bool is_asked(std::uint32_t juror, std::size_t column) const { return asked(juror)[column] != 0; }
  /// The same for all columns: 0 or 1.
  std::span<const std::uint8_t> asked(std::uint32_t juror) const {
    return std::span(asked_).subspan(juror * scales_.size(), scales_.size());
  }

  struct RoundAndItem {
    std::uint32_t round = 0, item = 0;
  };
  std::size_t cell_row(std::size_t column, std::uint32_t entry, RoundAndItem at, const SheetPosition& position) const;

  /// What must be new: a row of the file where it has its own row of cells, else each of its cells.
  bool claims_rows() const { return claims_rows_; }
  std::size_t claim(std::size_t column, std::size_t row) const {
    return claims_rows_ ? row : first_claim_[column] + row;
  }
  std::size_t claim_count() const { return claims_rows_ ? row_count() : first_claim_.back(); }

  /// Beside the rows of entry × juror; made when the first one is asked for.
  std::vector<std::string>& comments() {
    rows_.comments.resize(row_count());
    return rows_.comments;
  }

  /// Into the tables, with every cell's state. No more marks after this.
  engine::SheetRows finish() &&;

 private:
  static constexpr std::uint32_t nobody = ~0U;
  /// Rows of one combination of axes.
  struct Frame {
    engine::Axes axes;
    std::vector<std::size_t> starts = {};  // by entry; empty: the rows of entry × juror
    std::size_t rows = 0;
  };
  int frame_of(engine::Axes axes);
  Frame new_frame(engine::Axes axes) const;
  std::uint32_t jurors_of_entry(std::uint32_t entry) const;
  /// How many cells one juror has for the entry.
  std::uint32_t cells_each(const Frame& frame, std::uint32_t entry) const;
  std::size_t row_count() const;
  std::uint32_t items_of(std::uint32_t entry) const;
  std::uint32_t rounds_of(std::uint32_t entry) const;
  SheetMarks::Shape shape();
  void mark_who_is_asked();
  void set_unasked(std::size_t column, engine::Column& cells) const;
  struct Blanking {
    std::uint32_t juror;
    engine::State state;
  };
  void blank_cells(std::size_t column, engine::Column& cells, std::uint32_t entry, Blanking how) const;

  const Loading* loading_;
  const engine::Sheets* sheets_;
  engine::SheetRows rows_;
  std::vector<MarkScale> scales_;
  std::vector<std::uint32_t> positions_;  // by juror of the jury
  std::vector<std::uint8_t> asked_;       // juror × column
  std::vector<Frame> frames_;
  std::vector<int> frame_of_column_;
  std::vector<std::size_t> first_claim_;
  bool claims_rows_;
  SheetMarks marks_;
};

}  // namespace records
