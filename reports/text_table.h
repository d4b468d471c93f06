#pragma once
/// A table of texts in terminal cells: columns aligned for Cyrillic, long headings of numbers broken into lines, and
/// ways for each column to give way on a narrow terminal.

#include <string>
#include <vector>

namespace reports {

struct TextColumn {
  enum class Kind {
    text,       ///< Stays as it is.
    number,     ///< Stays as it is, to the right; its heading is broken into lines.
    wide_text,  ///< May be cut.
    decision,   ///< Is never cut, but broken into lines where cutting the others is not enough.
    remark      ///< Is never cut, but stands beneath its row in a table that is too wide with it.
  };
  Kind kind = Kind::text;
  std::string title;
};

class TextTable {
 public:
  explicit TextTable(std::vector<TextColumn> columns);

  /// Every row is measured first: a table does not keep its rows.
  void measure(const std::vector<std::string>& cells);

  /// Makes it fit: remarks go beneath their rows, then wide texts are cut and decisions broken, the widest first. A
  /// table that still does not fit stays too wide.
  void fit(int terminal);

  std::string heading() const;
  std::string row(const std::vector<std::string>& cells) const;

 private:
  using Lines = std::vector<std::string>;
  enum class Stand { top, bottom };
  struct Turn {
    TextColumn::Kind kind;
    int least;
  };

  bool is_beneath(const TextColumn& column) const;
  int too_much() const;
  int* widest(Turn turn);
  std::string line(const Lines& cells) const;
  std::string lines(const std::vector<Lines>& cells, Stand stand) const;
  std::string remark(const std::string& text) const;

  std::vector<TextColumn> columns_;
  std::vector<Lines> titles_;
  std::vector<int> widths_;
  int terminal_ = 0;  // 0: as wide as it likes.
  bool remarks_beneath_ = false;
};

}  // namespace reports
