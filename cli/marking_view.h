#pragma once
/// A sheet while it is marked in the terminal: what is asked, what is there and what is still missing, in words.

#include <optional>
#include <string>
#include <vector>

#include "base/words.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "office/marking.h"

namespace cli {

class MarkingView {
 public:
  using Cells = std::vector<records::journal::Cell>;
  MarkingView(const engine::Plan& plan, const engine::Tables& tables, const office::Marking& marking, const Cells& cells)
      : plan_(plan), tables_(tables), marking_(marking), cells_(cells) {}

  const records::journal::Scale& scale(const records::journal::Cell& cell) const;
  /// «Двор у реки 2026 — лист j2 (Кедров Д. И.), этап final»
  base::Words heading() const;
  /// "осталось 3 оценки из 4"
  base::Words left() const;
  /// "e1 — Двор на Весенней"
  std::string entry(const records::journal::Cell& cell) const;
  /// «Безопасность», with the round and the item before it.
  std::string criterion(const records::journal::Cell& cell) const;
  /// "0–5", "0–10, шаг 0,5", «1 — хорошо, 2 — отлично»
  std::string scale_words(const records::journal::Cell& cell, base::Language language) const;
  /// What is in the cell; empty: nothing.
  std::string given(const records::journal::Cell& cell, base::Language language) const;
  /// The sum of the juror's marks of the entry; empty: none of them is a number.
  std::string sum(const std::string& entry, base::Language language) const;
  /// What the marks of the criterion mean, a line each.
  std::vector<std::string> meanings(const records::journal::Cell& cell, base::Language language) const;

  /// The whole screen: the entry, its criteria, the one that is asked (`at`) with what was typed so far.
  struct Now {
    std::size_t at = 0;
    std::string typed = {};
    std::string message = {};
  };
  std::string screen(const Now& now, base::Language language) const;

  std::size_t missing() const;

 private:
  const engine::MarkColumn* column(const records::journal::Cell& cell) const;
  std::string level(const records::journal::Cell& cell, std::size_t at) const;
  std::string row(std::size_t at, const Now& now, base::Language language) const;

  const engine::Plan& plan_;
  const engine::Tables& tables_;
  const office::Marking& marking_;
  const Cells& cells_;
};

}  // namespace cli
