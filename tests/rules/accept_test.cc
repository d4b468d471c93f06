#include <catch2/catch.hpp>

#include "rules/examples/accept.h"

namespace {

using namespace rules;
using base::Severity;

base::Diagnostic found(const std::string& code, Severity severity, int line) {
  return {.code = code, .severity = severity, .place = {"f", line, 1, 1}, .message = {code, code}, .hint = {}};
}

std::vector<Accepted> accept(const std::string& code) { return {{{code, {"f", 99, 3, 5}}, {"так надо", {}}}}; }

std::string codes(const base::Diagnostics& all) {
  std::string made;
  for (const auto& each : all) made += (made.empty() ? "" : " ") + each.code;
  return made;
}

}  // namespace

TEST_CASE("accept: what it silences and what it can't") {
  const auto warning = found("table-row", Severity::warning, 1);
  const auto error = found("unknown-key", Severity::error, 2);
  CHECK(codes(silence({warning}, {})) == "table-row");
  CHECK(codes(silence({warning, found("table-row", Severity::warning, 5)}, accept("table-row"))).empty());
  CHECK(codes(silence({error}, accept("unknown-key"))) == "unknown-key accept-error");
  CHECK(codes(silence({warning}, accept("tabel-row"))) == "table-row accept-unknown");
  CHECK(codes(silence({}, accept("table-row"))) == "accept-unused");
  // With errors not everything has been looked for.
  CHECK(codes(silence({error}, accept("table-row"))) == "unknown-key");
}
