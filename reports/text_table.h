#pragma once
/// A table of texts in terminal cells: columns aligned for Cyrillic, long headings of numbers broken into lines, long
/// texts cut to fit the terminal.

#include <string>
#include <vector>

namespace reports {

struct TextColumn {
  enum class Kind { text, wide_text, number };  ///< Only wide texts are cut; only headings of numbers are broken.
  Kind kind = Kind::text;
  std::string title;
  int keep = 0;  ///< Of a wide text: not cut below so many cells while others can be; 0: cut first.
};

class TextTable {
 public:
  explicit TextTable(std::vector<TextColumn> columns);

  /// Every row is measured first: a table does not keep its rows.
  void measure(const std::vector<std::string>& cells);

  /// Takes what is too much from the widest texts: first from those with nothing to keep, then from all down to what
  /// they keep, then below it. A table that still does not fit stays too wide.
  void fit(int terminal);

  std::string heading() const;
  std::string row(const std::vector<std::string>& cells) const;

 private:
  int too_much(int terminal) const;
  enum class Turn { of_spare_texts, of_what_is_not_kept, of_all };
  static int least(const TextColumn& column, Turn turn);
  int* widest(Turn turn);

  std::vector<TextColumn> columns_;
  std::vector<std::vector<std::string>> titles_;  // lines of each heading
  std::vector<int> widths_;
};

}  // namespace reports
