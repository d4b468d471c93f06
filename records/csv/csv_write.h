#pragma once
/// Tables out, as RFC 4180 says: cells quoted where they must be, quotes inside doubled, rows ended by CRLF for
/// spreadsheet programs and by LF for everybody else. Cells go in one by one:
///
///   CsvWriter csv(out, csv_for_excel);  csv.text(title);  csv.number("26.34");  csv.end_row();
///
/// The writer appends to a TextBuffer that its owner hands on (OutFile::write) and clears between rows when it likes.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "records/text/text_buffer.h"

namespace records {

/// A text cell that begins with = + - @, a tab or CR is a formula to a spreadsheet program; `defused` puts an
/// apostrophe before it. Numbers are never touched.
enum class Formulas { as_they_are, defused };

/// The cell without the apostrophe that defused it, if that is why one is there.
std::string_view undefused(std::string_view cell);

/// Whom a table of ours speaks to: programs read names that never change, people words of the contest's language.
enum class CsvWords { fixed, for_people };

struct CsvStyle {
  char delimiter = ',';
  char decimal_mark = '.';
  std::string_view begin_of_file = "";
  std::string_view end_of_row = "\n";
  Formulas formulas = Formulas::as_they_are;
  CsvWords words = CsvWords::fixed;
};

/// For programs: UTF-8, commas, points.
inline constexpr CsvStyle csv_plain{};

/// For Excel with Russian settings (`--excel`): BOM, semicolons, decimal commas, no formulas from other people's text.
inline constexpr CsvStyle csv_for_excel{.delimiter = ';',
                                        .decimal_mark = ',',
                                        .begin_of_file = "\xEF\xBB\xBF",
                                        .end_of_row = "\r\n",
                                        .formulas = Formulas::defused,
                                        .words = CsvWords::for_people};

class CsvWriter {
 public:
  /// `out` is filled from now on and must outlive the writer.
  CsvWriter(TextBuffer& out, const CsvStyle& style);

  void text(std::string_view cell);

  /// A decimal as base::to_decimal writes it, with a point. Anything else in it (a fraction, a dash for absent) is
  /// fine.
  void number(std::string_view decimal);
  void number(const ShortText& decimal) {
    if (style_.decimal_mark != '.') return number(decimal.view());
    begin_cell();
    out_.add(decimal);
  }
  void number(std::int64_t whole);

  /// So many empty cells.
  void empty(int cells = 1) {
    for (; cells > 0; --cells) begin_cell();
  }
  /// One cell or several that follow each other, as another writer of this style has written them.
  void written(std::string_view cells) {
    begin_cell();
    out_.add(cells);
  }
  void end_row();

 private:
  void begin_cell() {
    if (in_row_) {
      out_.add(style_.delimiter);
    } else {
      row_begin_ = out_.size();
    }
    in_row_ = true;
  }
  bool is_special(std::uint64_t letters) const;
  bool needs_quotes(std::string_view cell) const;
  void quoted(std::string_view cell);

  TextBuffer& out_;
  CsvStyle style_;
  std::array<std::uint64_t, 4> special_{};  // characters that a cell without quotes may not hold, each eight times
  bool in_row_ = false;
  std::size_t row_begin_ = 0;  // in out_
};

}  // namespace records
