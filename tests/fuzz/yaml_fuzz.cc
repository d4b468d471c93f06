/// Any bytes as contest.yaml: reading must end, in a draft or in diagnostics, with every place inside the text. Built
/// and run by tests/fuzz/run.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "reports/diagnostics.h"
#include "rules/examples/accept.h"
#include "rules/read/read.h"
#include "rules/rules.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_place(const base::Place& place) {
  demand(place.line >= 0 && place.column >= 0 && place.length >= 0);
  demand((place.line == 0) == (place.column == 0));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto draft = rules::read(text, "contest.yaml");
  demand(draft || base::has_error(draft.diagnostics()));
  for (const auto& each : draft.diagnostics()) {
    check_place(each.place);
    for (const auto& related : each.related) check_place(related.place);
    demand(!each.message.ru.empty() && !each.message.en.empty());
  }
  if (draft) (void)rules::silence(draft.diagnostics(), draft->accept);
  (void)reports::diagnostics_text(draft.diagnostics(), {{"contest.yaml", text}}, base::Language::ru);
  (void)rules::language_of(text);
  return 0;
}
