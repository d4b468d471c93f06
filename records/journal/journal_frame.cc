#include "records/journal/journal_frame.h"

#include "base/decimal.h"
#include "base/overloaded.h"

namespace records::journal {

std::int64_t top_of(const Scale& scale) {
  return std::visit(base::Overloaded{
                        [](const Steps& steps) { return steps.top; },
                        [](const Levels& levels) { return static_cast<std::int64_t>(levels.levels.size()) - 1; },
                    },
                    scale);
}

base::Exact mark_value(const Steps& steps, std::int64_t count) {
  return *base::parse_decimal(steps.lowest) + *base::parse_decimal(steps.step) * base::Exact{count};
}

std::string mark_text(const Scale& scale, std::int64_t count) {
  return std::visit(base::Overloaded{
                        [count](const Steps& steps) { return base::to_text(mark_value(steps, count)); },
                        [count](const Levels& levels) { return levels.levels[static_cast<std::size_t>(count)]; },
                    },
                    scale);
}

}  // namespace records::journal
