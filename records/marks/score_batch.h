#pragma once
/// The fast way through scores.csv for rows without surprises, a group of rows at a time, so that the waits for memory
/// of a group overlap. Every row that is not plain goes to ScoreReader, which reads everything and words what is wrong:
/// what a row means is decided there, and here only that it plainly means it.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "records/csv/csv_rows.h"
#include "records/marks/score_keeper.h"

namespace records {

class ScoreBatch {
 public:
  ScoreBatch(const ScoreFile& file, ScoreReader& reader, ScoreKeeper& keeper);

  /// The walk's current row.
  void take(const CsvRows& rows);

  /// What was taken so far is in its place after this.
  void flush();

 private:
  static constexpr std::size_t group = 32;

  /// A row on its way.
  struct Row {
    std::string_view entry;
    std::size_t offset = 0;
    std::uint32_t key = 0;
    std::uint32_t juror = 0;  ///< Of the jury.
    std::uint32_t stage = 0;
    std::uint32_t row = 0;
    bool found = false;
    bool has_marks = false;
  };
  /// A column of the file and where its mark stands in a row of cells.
  struct Field {
    std::size_t file_column, column, offset, width;
    std::int16_t blank;
    const MarkScale* scale;
  };
  struct Stage {
    bool is_plain = false;  ///< A row of the file fills a row of cells, and all of it.
    std::string_view name;
    std::vector<Field> fields;
    bool has_bytes = false;                   ///< Each mark takes one.
    std::vector<std::uint8_t> asks_all = {};  ///< By juror of the jury: 0 or 1.
    std::vector<std::size_t> other_columns;
    std::size_t bytes = 0;  ///< Of a row of cells.
  };

  Stage stage_of(std::size_t number) const;
  bool take_plain(const CsvRows& rows);
  const Stage* find_stage(std::span<const std::string_view> cells, Row& row) const;
  bool is_plain(std::span<const std::string_view> cells, const Stage& stage) const;
  static bool take_digits(std::span<const std::string_view> cells, const Stage& stage, char* target);
  bool take_cells(std::span<const std::string_view> cells, const Stage& stage, Row& row, char* target) const;
  static bool take_unusual(std::string_view cell, const Field& field, char* target);
  static void put_count(std::int16_t count, const Field& field, char* target);
  void find_entry(Row& row);
  void put(const Row& row, const char* cells);
  void read_carefully(const ScoreRow& row);
  void read_again(const Row& row);

  const ScoreFile* file_;
  ScoreReader* reader_;
  ScoreKeeper* keeper_;
  std::vector<Stage> stages_;
  std::size_t bytes_ = 0;  // of the longest row of cells
  std::size_t taken_ = 0;
  std::array<Row, group> rows_;
  std::string cells_;  // of the taken rows
};

}  // namespace records
