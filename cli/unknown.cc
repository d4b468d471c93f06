#include "cli/unknown.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"

namespace cli {
namespace {

/// «e01, e02, e03 … e41»
std::string some_of(const std::vector<std::string>& names) {
  constexpr std::size_t many = 40, shown = 3;
  if (names.size() <= many) return fmt::format("{}", fmt::join(names, ", "));
  return fmt::format("{} … {}", fmt::join(names.begin(), names.begin() + shown, ", "), names.back());
}

}  // namespace

base::Words unknown(const base::Words& what, const std::string& written, const std::vector<std::string>& known) {
  const base::Words sentence = {fmt::format("{} «{}»", what.ru, written), fmt::format("{} '{}'", what.en, written)};
  if (const auto near = base::nearest(written, known)) {
    return {fmt::format("{}; может быть, «{}»?", sentence.ru, *near),
            fmt::format("{}; did you mean '{}'?", sentence.en, *near)};
  }
  if (known.empty()) return sentence;
  return {fmt::format("{}; есть: {}", sentence.ru, some_of(known)),
          fmt::format("{}; known: {}", sentence.en, some_of(known))};
}

}  // namespace cli
