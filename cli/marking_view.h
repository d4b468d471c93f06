#pragma once
/// A sheet while it is marked in the terminal: what is asked, what is there and what is still missing, in words.

#include <string>
#include <vector>

#include "cli/sheet_words.h"
#include "office/marking.h"

namespace cli {

class MarkingView {
 public:
  using Cells = std::vector<records::journal::Cell>;
  MarkingView(const SheetWords& words, const office::Marking& marking, const Cells& cells)
      : words_(words), marking_(marking), cells_(cells) {}

  const SheetWords& words() const { return words_; }
  /// «Двор у реки 2026 — лист j2 (Кедров Д. И.), этап «Финал»»
  std::string heading() const;
  /// "осталось 3 оценки из 4"
  std::string left() const;
  /// What is in the cell; empty: nothing.
  std::string given(const records::journal::Cell& cell) const;
  /// The sum of the juror's marks of the entry; empty: none of them is a number.
  std::string sum(const std::string& entry) const;

  /// The whole screen: the entry, its criteria, the one that is asked (`at`) with what was typed so far.
  struct Now {
    std::size_t at = 0;
    std::string typed = {};
    std::string message = {};
  };
  std::string screen(const Now& now) const;

 private:
  std::size_t missing() const;
  std::string row(std::size_t at, const Now& now) const;
  std::string in(const base::Words& words) const { return words.in(words_.language()); }

  const SheetWords& words_;
  const office::Marking& marking_;
  const Cells& cells_;
};

}  // namespace cli
