#include "records/text/format_words.h"

#include <algorithm>
#include <span>

#include "base/text.h"
#include "engine/words/table_words.h"

namespace records {
namespace {

using engine::TableWord;

std::string meant_by(std::string_view cell, TableWord what) {
  const std::span<const engine::RussianWord> words = engine::russian_words(what);
  const auto found = std::ranges::find(words, folded(cell), &engine::RussianWord::russian);
  return std::string(found == words.end() ? cell : found->meant);
}

}  // namespace

std::string column_word(std::string_view cell) { return meant_by(cell, TableWord::column); }
std::string status_word(std::string_view cell) { return meant_by(cell, TableWord::status); }
std::string role_word(std::string_view cell) { return meant_by(cell, TableWord::role); }
std::string decision_word(std::string_view cell) { return meant_by(cell, TableWord::decision); }

std::string folded(std::string_view text) { return base::lower(base::nfc(base::trim(text))); }

}  // namespace records
