#include "rules/examples/accept.h"

#include <algorithm>

#include "rules/keys/codes.h"
#include "rules/problems/problems_shape.h"

namespace rules {
namespace {

using base::Diagnostic;
using base::Severity;

bool occurs(const base::Diagnostics& found, const std::string& code, Severity severity) {
  return std::ranges::any_of(found,
                             [&](const Diagnostic& each) { return each.code == code && each.severity == severity; });
}

bool is_accepted(const Diagnostic& each, const std::vector<Accepted>& accepted) {
  return each.severity == Severity::warning &&
         std::ranges::any_of(accepted, [&](const Accepted& one) { return one.code.value == each.code; });
}

/// With errors in the file not every warning has been looked for: then nothing is called unused.
std::optional<Diagnostic> problem_of(const Text& code, const base::Diagnostics& found) {
  if (std::ranges::count(codes(), std::string_view(code.value)) == 0) {
    return problems::accepted_unknown(code.place, code.value, codes());
  }
  if (occurs(found, code.value, Severity::error)) return problems::accepted_error(code.place, code.value);
  const bool used = occurs(found, code.value, Severity::warning) || base::has_error(found);
  if (!used) return problems::accepted_unused(code.place, code.value);
  return {};
}

}  // namespace

base::Diagnostics silence(base::Diagnostics found, const std::vector<Accepted>& accepted) {
  base::Diagnostics about_accept;
  for (const auto& one : accepted) {
    if (auto problem = problem_of(one.code, found)) about_accept.push_back(*std::move(problem));
  }
  std::erase_if(found, [&](const Diagnostic& each) { return is_accepted(each, accepted); });
  found.insert(found.end(), about_accept.begin(), about_accept.end());
  base::sort_by_place(found);
  return found;
}

}  // namespace rules
