#include "records/text/table_name.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/text.h"

namespace records {
namespace {

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

bool has_word(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + word.size();
  return (at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]));
}

}  // namespace

bool is_made_of(const std::filesystem::path& file, const std::filesystem::path& wanted) {
  constexpr std::array<std::string_view, 4> tables = {".csv", ".xlsx", ".xls", ".ods"};
  const bool table = std::ranges::find(tables, file.extension().string()) != tables.end();
  const std::string stem = base::lower(file.stem().string());
  return table && wanted.extension() == ".csv" && file.filename() != wanted.filename() &&
         has_word(stem, wanted.stem().string());
}

}  // namespace records
