#include "cli/unknown.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.h"

namespace cli {

base::Words unknown(const base::Words& what, const std::string& written, const std::vector<std::string>& known) {
  const base::Words sentence = {fmt::format("{} «{}»", what.ru, written), fmt::format("{} '{}'", what.en, written)};
  if (const auto near = base::nearest(written, known)) {
    return {fmt::format("{}; может быть, «{}»?", sentence.ru, *near),
            fmt::format("{}; did you mean '{}'?", sentence.en, *near)};
  }
  if (known.empty()) return sentence;
  return {fmt::format("{}; есть: {}", sentence.ru, fmt::join(known, ", ")),
          fmt::format("{}; known: {}", sentence.en, fmt::join(known, ", "))};
}

}  // namespace cli
