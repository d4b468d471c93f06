#pragma once
/// What stands on a juror's sheet, in the contest's own words: entries, criteria, scales and marks.

#include <string>
#include <vector>

#include "base/words.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "office/sheets.h"
#include "records/journal/journal_state.h"

namespace cli {

class SheetWords {
 public:
  SheetWords(const engine::Plan& plan, const engine::Tables& tables, const records::journal::State& state,
             base::Language language)
      : plan_(plan), tables_(tables), state_(state), language_(language) {}

  base::Language language() const { return language_; }
  const records::journal::Scale& scale_of(const records::journal::Cell& cell) const;
  std::string contest() const;
  /// Its title, or its id; empty where the contest has one stage.
  std::string stage(const std::string& id) const;
  /// Their name in jury.csv; may be empty.
  std::string juror(const std::string& id) const;
  /// «лист j2 (Кедров Д. И.), этап «Финал»»
  std::string sheet(const office::SheetOf& sheet) const;
  /// Its title; may be empty.
  std::string entry_title(const std::string& id) const;
  /// "e1 — Двор на Весенней"
  std::string entry(const std::string& id) const;
  /// Of the entry's nomination; empty where the contest has none.
  std::string nomination(const std::string& entry) const;
  /// Title, or id; without the round and the item.
  std::string criterion(const records::journal::Cell& cell) const;
  /// «t1, Безопасность»: with them.
  std::string asked(const records::journal::Cell& cell) const;
  /// «e1, t1, Безопасность»
  std::string place(const records::journal::Cell& cell) const;
  /// "0–5", "0–10, шаг 0,5", «1 — хорошо, 2 — отлично»
  std::string scale(const records::journal::Cell& cell) const;
  /// Of its levels; empty: its marks are numbers.
  std::vector<std::string> levels(const records::journal::Cell& cell) const;
  /// What marks of the criterion mean, one text each.
  std::vector<std::string> meanings(const records::journal::Cell& cell) const;
  /// Empty: nothing is there.
  std::string given(const records::journal::Cell& cell, const records::journal::Given& given) const;
  /// «пусто»: nothing is there.
  std::string given_or_nothing(const records::journal::Cell& cell, const records::journal::Given& given) const;

 private:
  const engine::MarkColumn* column(const records::journal::Cell& cell) const;
  std::string level(const records::journal::Cell& cell, std::size_t at) const;

  const engine::Plan& plan_;
  const engine::Tables& tables_;
  const records::journal::State& state_;
  base::Language language_;
};

/// «e1, комментарий: «чисто»»
base::Words comment_words(const std::string& entry, const std::string& comment);

}  // namespace cli
