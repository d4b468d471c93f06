#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/quotes.h"
#include "reports/diagnostics.h"

namespace reports {
namespace {

using base::Diagnostic;
using base::Language;
using base::Place;
using Json = nlohmann::ordered_json;

std::string_view severity_word(base::Severity severity) {
  return severity == base::Severity::error ? "error" : "warning";
}

/// File names may hold any bytes; JSON may not.
std::string written(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

std::string said(const base::Words& words, Language language) {
  return base::nested_quotes(words.in(language), language);
}

Json place_keys(const Place& place) {
  Json made = {{"file", place.file}};
  if (place.line == 0) return made;
  made["line"] = place.line;
  if (place.column == 0) return made;
  made["column"] = place.column;
  made["length"] = place.length;
  return made;
}

Json plain(const Diagnostic& problem, Language language) {
  Json made = {{"code", problem.code}, {"severity", severity_word(problem.severity)}};
  made.update(place_keys(problem.place));
  made["message"] = said(problem.message, language);
  if (!problem.hint.empty()) made["hint"] = said(problem.hint, language);
  for (const auto& related : problem.related) {
    auto place = place_keys(related.place);
    place["message"] = said(related.words, language);
    made["related"].push_back(std::move(place));
  }
  return made;
}

/// A path as a URI reference: what is neither a letter of ASCII nor harmless is percent-encoded.
std::string uri_of(std::string_view path) {
  constexpr std::string_view harmless = "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  std::string uri;
  for (const char c : path) {
    const bool plain = harmless.find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json sarif_location(const Place& place) {
  Json physical = {{"artifactLocation", {{"uri", uri_of(place.file)}}}};
  if (place.line > 0) physical["region"]["startLine"] = place.line;
  if (place.line > 0 && place.column > 0) {
    physical["region"]["startColumn"] = place.column;
    physical["region"]["endColumn"] = place.column + std::max(place.length, 0);
  }
  return {{"physicalLocation", std::move(physical)}};
}

std::vector<std::string> codes_of(const base::Diagnostics& diagnostics) {
  std::vector<std::string> codes;
  for (const auto& each : diagnostics) codes.push_back(each.code);
  std::ranges::sort(codes);
  const auto repeated = std::ranges::unique(codes);
  codes.erase(repeated.begin(), repeated.end());
  return codes;
}

Json sarif_result(const Diagnostic& problem, Language language, const std::vector<std::string>& codes) {
  const auto hint = problem.hint.empty() ? std::string() : " — " + said(problem.hint, language);
  Json made = {{"ruleId", problem.code},
               {"ruleIndex", std::ranges::lower_bound(codes, problem.code) - codes.begin()},
               {"level", severity_word(problem.severity)},
               {"message", {{"text", said(problem.message, language) + hint}}},
               {"locations", Json::array({sarif_location(problem.place)})}};
  for (const auto& related : problem.related) {
    auto location = sarif_location(related.place);
    location["message"]["text"] = said(related.words, language);
    made["relatedLocations"].push_back(std::move(location));
  }
  return made;
}

}  // namespace

std::string diagnostics_json(const base::Diagnostics& diagnostics, Language language) {
  const auto errors = std::ranges::count(diagnostics, base::Severity::error, &Diagnostic::severity);
  Json all = Json::array();
  for (const auto& problem : diagnostics) all.push_back(plain(problem, language));
  return written({{"format", "konkurs-diagnostics"},
                  {"version", 1},
                  {"errors", errors},
                  {"warnings", std::ssize(diagnostics) - errors},
                  {"diagnostics", std::move(all)}});
}

std::string diagnostics_sarif(const base::Diagnostics& diagnostics, Language language, std::string_view version) {
  const auto codes = codes_of(diagnostics);
  Json rules = Json::array();
  for (const auto& code : codes) rules.push_back({{"id", code}});
  Json results = Json::array();
  for (const auto& problem : diagnostics) results.push_back(sarif_result(problem, language, codes));
  const Json driver = {{"name", "konkurs"}, {"version", version}, {"rules", std::move(rules)}};
  const Json run = {
      {"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", std::move(results)}};
  return written({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                  {"version", "2.1.0"},
                  {"runs", Json::array({run})}});
}

}  // namespace reports
