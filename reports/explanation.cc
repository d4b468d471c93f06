#include "reports/explanation.h"

#include "reports/explanation_words.h"
#include "reports/wrapped.h"

namespace reports {

namespace {

using base::Language;
using engine::Derivation;
using engine::Explanation;

class Writer {
 public:
  Writer(Language language, int width) : language_(language), width_(width) {}

  void line(const std::string& text, int depth = 0) {
    const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
    text_ += wrapped(indent + text, width_, depth * 2 + 4);
  }

  void list(const base::Words& heading, const std::vector<base::Words>& lines) {
    if (lines.empty()) return;
    line(heading.in(language_) + ":");
    for (const base::Words& each : lines) line(each.in(language_), 1);
  }

  void derivation(const Derivation& part, int depth) {
    std::string text = derivation_name(part, language_) + ": " + part.text.in(language_);
    for (const std::string& rule : derivation_rule(part, language_)) text += " = " + rule;
    if (!part.note.empty()) text += " — " + part.note.in(language_);
    if (part.shown_before) text += " (" + shown_before_words().in(language_) + ")";
    const std::string where = derivation_line(part, language_);
    line(where.empty() ? text : text + " " + where, depth);
    for (const base::Words& reason : part.because) line("– " + reason.in(language_), depth + 1);
    for (const Derivation& each : part.parts) derivation(each, depth + 1);
  }

  void not_met(const base::Words& heading, const std::vector<Derivation>& parts) {
    if (parts.empty()) return;
    line(heading.in(language_) + ":");
    for (const Derivation& part : parts) derivation(condition_not_met(part), 1);
  }

  void empty_line() { text_ += "\n"; }
  std::string text() && { return std::move(text_); }

 private:
  Language language_;
  int width_;
  std::string text_;
};

}  // namespace

std::string explanation_text(const Explanation& explanation, Language language, int width) {
  Writer writer(language, width);
  writer.line(explanation_title(explanation, language));
  const std::string where = explanation_where(explanation, language);
  if (!where.empty()) writer.line(where);
  writer.line(explanation_place(explanation, language));
  for (const std::string& line : explanation_neighbours(explanation, language)) writer.line(line);
  writer.list(heading_waits(), explanation.waits_for);
  writer.not_met(heading_not_met(), explanation.not_met);
  const std::vector<const Derivation*> parts = explanation_parts(explanation);
  if (!parts.empty()) writer.empty_line();
  for (const Derivation* part : parts) writer.derivation(*part, 0);
  return std::move(writer).text();
}

}  // namespace reports
