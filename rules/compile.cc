#include <algorithm>

#include "rules/check/checks.h"
#include "rules/examples/accept.h"
#include "rules/examples/examples.h"
#include "rules/lower/lower.h"
#include "rules/lower/prepare.h"
#include "rules/lower/scope.h"
#include "rules/read/read.h"
#include "rules/rules.h"

namespace rules {
namespace {

void lower_all(Compilation& work) {
  lower_contest(work);
  prepare_stages(work);
  sort_quantities(work);
  lower_stages(work);
  lower_overall(work);
  lower_conditional_facts(work);
}

void lower_quantities_nobody_reads(Compilation& work) {
  for (const auto& [id, quantity] : work.quantities) {
    define(work, &work.stages.back(), id, {});
  }
}

void run_examples(Compilation& work, Examples examples) {
  const auto before = static_cast<std::ptrdiff_t>(work.found.size());
  run_examples(work);
  if (examples == Examples::must_hold) return;
  std::for_each(work.found.begin() + before, work.found.end(),
                [](base::Diagnostic& each) { each.severity = base::Severity::warning; });
}

/// Whatever has a mistake in it is broken, and looked at no further.
void check(Compilation& work, Examples examples) {
  check_rules(work);
  check_orders(work);
  check_third(work);
  check_absent(work);
  check_reach(work);
  check_maxima(work);
  check_unsaid(work);
  check_titles(work);
  check_exact(work);
  run_examples(work, examples);
}

bool is_warning(const base::Diagnostic& each) { return each.severity == base::Severity::warning; }

}  // namespace

base::Result<engine::Plan> compile(std::string_view yaml_text, std::string file, Examples examples) {
  base::Result<Draft> draft = read(yaml_text, file);
  if (!draft) return draft.diagnostics();
  Compilation work(*draft, yaml_text);
  work.found = draft.diagnostics();
  lower_all(work);
  lower_quantities_nobody_reads(work);
  check(work, examples);
  base::sort_by_place(work.found);
  if (draft->any_spoilt({"accept"})) std::erase_if(work.found, is_warning);  // perhaps they are accepted
  base::Diagnostics found = silence(std::move(work.found), draft->accept);
  base::sort_by_place(found);
  if (base::has_error(found)) return found;
  return {std::move(work.plan), std::move(found)};
}

}  // namespace rules
