#include "reports/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/quotes.h"
#include "base/text.h"
#include "reports/excerpt.h"
#include "reports/printable.h"

namespace reports {
namespace {

using base::Diagnostic;
using base::Language;
using base::Place;
using base::Severity;

struct Style {
  const SourceFiles& sources;
  Language language;
  Colour colour;

  std::string paint(std::string_view text, std::string_view code) const {
    if (colour == Colour::plain) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
  }
};

constexpr std::string_view bold = "1";
constexpr std::string_view bold_red = "1;31";
constexpr std::string_view bold_yellow = "1;33";

std::string severity_word(Severity severity, const Style& style) {
  const bool error = severity == Severity::error;
  const bool russian = style.language == Language::ru;
  const auto word = error ? (russian ? "ошибка" : "error") : (russian ? "предупреждение" : "warning");
  return style.paint(word, error ? bold_red : bold_yellow);
}

std::string place_words(const Place& place) {
  if (place.line == 0) return place.file;
  if (place.column == 0) return fmt::format("{}:{}", place.file, place.line);
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

/// The source line and its underline, or nothing when the text is not at hand.
std::string excerpt_lines(const Place& place, const Style& style) {
  const auto source = std::ranges::find(style.sources, place.file, &SourceFile::file);
  if (place.line == 0 || source == style.sources.end()) return {};
  const auto shown = excerpt(line_of(source->text, place.line), place.column, place.length);
  const auto marks =
      place.column == 0 ? std::string() : fmt::format("      | {}\n", style.paint(shown.underline, bold));
  return fmt::format("{:5} | {}\n{}", place.line, shown.line, marks);
}

std::string one(const Diagnostic& problem, const Style& style) {
  const bool has_place = !problem.place.file.empty();  // What is wrong with an act is in no file.
  auto text = has_place ? style.paint(place_words(problem.place), bold) + ": " : std::string{};
  text += fmt::format("{} [{}]: {}\n", severity_word(problem.severity, style), problem.code,
                      printable(base::nested_quotes(problem.message.in(style.language), style.language)));
  text += excerpt_lines(problem.place, style);
  const auto hint = style.language == Language::ru ? "подсказка" : "hint";
  if (!problem.hint.empty())
    text += fmt::format("      = {}: {}\n", hint,
                        printable(base::nested_quotes(problem.hint.in(style.language), style.language)));
  for (const auto& related : problem.related) {
    text += fmt::format("      = {}: {}\n", place_words(related.place), printable(related.words.in(style.language)));
    if (related.place.length > 0) text += excerpt_lines(related.place, style);
  }
  return text;
}

std::string errors_counted(std::int64_t count, Language language) {
  if (language == Language::ru) return base::counted(count, "ошибка", "ошибки", "ошибок");
  return fmt::format("{} error{}", count, count == 1 ? "" : "s");
}

std::string warnings_counted(std::int64_t count, Language language) {
  if (language == Language::ru) return base::counted(count, "предупреждение", "предупреждения", "предупреждений");
  return fmt::format("{} warning{}", count, count == 1 ? "" : "s");
}

std::string count_words(const base::Diagnostics& all, Language language) {
  const auto errors = std::ranges::count(all, Severity::error, &Diagnostic::severity);
  const auto warnings = std::ssize(all) - errors;
  if (warnings == 0) return errors_counted(errors, language);
  if (errors == 0) return warnings_counted(warnings, language);
  return fmt::format("{}, {}", errors_counted(errors, language), warnings_counted(warnings, language));
}

}  // namespace

std::string diagnostics_text(const base::Diagnostics& diagnostics, const SourceFiles& sources, base::Language language,
                             Colour colour) {
  if (diagnostics.empty()) return {};
  const Style style{sources, language, colour};
  std::string text;
  for (const auto& problem : diagnostics) text += one(problem, style) + "\n";
  return text + count_words(diagnostics, language) + "\n";
}

}  // namespace reports
