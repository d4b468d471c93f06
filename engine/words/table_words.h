#pragma once
/// The heads and words of a contest's tables (entries.csv, decisions.csv …) by what a table in Russian says for them.

#include <span>
#include <string_view>

#include "base/words.h"

namespace engine {

enum class TableWord { column, status, role, decision };

/// Of several Russian words for one thing the first is the one that we write.
struct RussianWord {
  std::string_view russian, meant;
};
std::span<const RussianWord> russian_words(TableWord what);

/// «снята» for withdrawn; itself when there is no such word.
std::string_view in_russian(TableWord what, std::string_view meant);

/// How a sentence names it: «голосование (commission_vote)», “commission_vote”. Both are understood in every table.
base::Words named(TableWord what, std::string_view meant);

/// How a sentence names a column: «значение» (value), “value”. A table has one of the two heads.
base::Words quoted_column(std::string_view name);

}  // namespace engine
