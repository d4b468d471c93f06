#pragma once
/// Tables out, as RFC 4180 says: cells quoted where they must be, quotes inside doubled, rows ended by CRLF for spreadsheet
/// programs and by LF for everybody else. Cells go in one by one:
///
///   CsvWriter csv(out, csv_for_excel);  csv.text(title);  csv.number("26.34");  csv.end_row();
///
/// The writer appends to a std::string that its owner hands on (OutFile::write) and clears between
/// rows when it likes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace records {

/// A text cell that begins with = + - @, a tab or CR is a formula to a spreadsheet program; `defused` puts an apostrophe
/// before it. Numbers are never touched.
enum class Formulas { as_they_are, defused };

struct CsvStyle {
  char delimiter = ',';
  char decimal_mark = '.';
  std::string_view begin_of_file = "";
  std::string_view end_of_row = "\n";
  Formulas formulas = Formulas::as_they_are;
};

/// For programs: UTF-8, commas, points.
inline constexpr CsvStyle csv_plain{};

/// For Excel with Russian settings (`--excel`): BOM, semicolons, decimal commas, no formulas from other people's text.
inline constexpr CsvStyle csv_for_excel{.delimiter = ';',
    .decimal_mark = ',',
    .begin_of_file = "\xEF\xBB\xBF",
    .end_of_row = "\r\n",
    .formulas = Formulas::defused};

class CsvWriter {
 public:
  /// `out` is filled from now on and must outlive the writer.
  CsvWriter(std::string& out, const CsvStyle& style) : out_(out), style_(style) { out_ += style_.begin_of_file; }

  void text(std::string_view cell);

  /// A decimal as base::to_decimal writes it, with a point. Anything else in it (a fraction, a dash for absent) is fine.
  void number(std::string_view decimal);
  void number(std::int64_t whole);

  void empty() { begin_cell(); }
  void end_row();

 private:
  void begin_cell() {
    if (in_row_) {
      out_ += style_.delimiter;
    } else {
      row_begin_ = out_.size();
    }
    in_row_ = true;
  }
  void quoted(std::string_view cell);

  std::string& out_;
  CsvStyle style_;
  bool in_row_ = false;
  std::size_t row_begin_ = 0;  // in out_
};

}  // namespace records
