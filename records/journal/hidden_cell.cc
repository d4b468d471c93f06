#include "records/journal/hidden_cell.h"

#include <utility>

namespace records::journal {
namespace {

constexpr std::string_view mark = "sha256:";
constexpr std::size_t digits = 64;

}  // namespace

std::string hidden_cell(std::string_view sha256) { return std::string(mark) + std::string(sha256); }

std::optional<std::string> hidden_hash(std::string_view cell) {
  const bool is_it = cell.size() == mark.size() + digits && cell.starts_with(mark) &&
                     cell.find_first_not_of("0123456789abcdef", mark.size()) == std::string_view::npos;
  return is_it ? std::optional(std::string(cell.substr(mark.size()))) : std::nullopt;
}

std::vector<std::string> hidden_hashes(std::string_view table) {
  std::vector<std::string> hashes;
  for (std::size_t at = table.find(mark); at != std::string_view::npos; at = table.find(mark, at + 1)) {
    std::optional<std::string> hash = hidden_hash(table.substr(at, mark.size() + digits));
    if (hash) hashes.push_back(*std::move(hash));
  }
  return hashes;
}

}  // namespace records::journal
