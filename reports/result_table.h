#pragma once
/// A group of a stage as a table of texts: what the terminal, the page and the printed protocol show. Every form of it
/// has the same columns in the same words.
///
///   result_tables(view)               every group of a stage, with the columns that hold anything
///   cells(view, table, entry)  one row of it, made when it is asked for: a table of a million rows costs no memory

#include <cstdint>
#include <string>
#include <vector>

#include "engine/score/standing.h"

namespace reports {

/// A stage of the results, and the language to speak of it in. Valid as long as they are.
struct StageView {
  const engine::Results& results;
  const engine::Stage& stage;
  base::Language language;
};

struct ResultColumn {
  enum class Kind { place, entry, title, criterion, total, outcome, money_left, note };
  Kind kind;
  std::string title;
  std::size_t criterion = 0;  ///< With criterion: its position in Stage::criteria.
  int digits = 0;             ///< Of numbers: so many after the point in each row.
};

/// Right-aligned and sorted as a number.
bool holds_numbers(ResultColumn::Kind kind);

struct ResultTable {
  std::string
      caption;  ///< "Сказки зимнего двора" or "Ленинский район · Сказки зимнего двора"; empty: the whole contest.
  std::vector<ResultColumn> columns;   ///< Those that say something about any of the entries.
  std::vector<std::uint32_t> entries;  ///< Placed entries first, then those without a place.
};

/// Every group of the stage, and last, when there are any, those who were left out (withdrawn, not admitted …).
std::vector<ResultTable> result_tables(const StageView& view);

/// Beside the table's columns. A value that is absent is "–", one that waits is "…".
std::vector<std::string> cells(const StageView& view, const ResultTable& table, std::uint32_t entry);

/// «Нет заявок в номинациях: «Балкон», «Двор»»; empty: everywhere are some.
std::string nobody_text(const engine::Results& results, base::Language language);

/// «Призовой фонд: 120 000 ₽, призы — 100 000 ₽, осталось 20 000 ₽», «Выделено 5 950 000 ₽ из 6 000 000 ₽, 5 заявок»;
/// empty: the stage has neither a fund nor a budget.
std::vector<std::string> fund_texts(const StageView& view);

/// "Районный этап"; its id when it has no title.
std::string stage_title(const StageView& view);

/// «Снежный калейдоскоп» with its edition: "Снежный калейдоскоп 2025".
std::string contest_title(const engine::Plan& plan);

/// The entry's title; empty when entries have none.
std::string entry_title(const engine::Results& results, std::uint32_t entry);

/// What parted the entry from the one before it at an equal total; empty: the total did, or nothing.
base::Words parted_by(const engine::Results& results, const engine::Stage& stage, std::uint32_t entry);

/// The same as a remark: «при равном итоге уступает по «Безопасность»: 3 против 4».
base::Words parted_words(const engine::Results& results, const engine::Stage& stage, std::uint32_t entry);

}  // namespace reports
