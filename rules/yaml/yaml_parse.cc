/// A mistake of syntax hides nothing but the top-level key in which it stands: that part is told and blanked, and the
/// rest is read again.
#include <algorithm>
#include <iterator>

#include "rules/yaml/problems_yaml.h"
#include "rules/yaml/yaml_parts.h"
#include "rules/yaml/yaml_reading.h"

namespace rules::yaml {
namespace {

constexpr std::size_t most_lost = 20;
/// Reading again and again is for files that people write.
constexpr std::size_t most_bytes_again = 256 << 10U;

void append(base::Diagnostics& all, const base::Diagnostics& more) { all.insert(all.end(), more.begin(), more.end()); }

class Recovery {
 public:
  Recovery(const SourceText& source, base::Diagnostics tabs)
      : source_(source), readable_(source.text()), parts_(parts_of(source.text())), tabs_(std::move(tabs)) {}

  Document read() {
    Reading reading = read_once(source_);
    if (!reading.whole) reading = tabs_.empty() ? beside(std::move(reading)) : without_tabs();
    append(reading.diagnostics, tabs_);
    append(reading.diagnostics, told_);
    return {std::move(reading.top), std::move(reading.diagnostics), std::move(lost_), reading.whole};
  }

 private:
  /// A tab is the likelier cause of whatever yaml-cpp stumbled over.
  Reading without_tabs() {
    for (const base::Diagnostic& tab : tabs_) {
      const Part* part = part_at(tab.place.line);
      if (part == nullptr || source_.text().size() > most_bytes_again) return {};
      lose(*part);
    }
    return beside(again());
  }

  /// What can be read beside the parts with a mistake of syntax.
  Reading beside(Reading reading) {
    while (!reading.whole) {
      const base::Diagnostic& cause = reading.diagnostics.back();
      const Part* part = part_of(cause);
      const bool has_room = lost_.size() < most_lost && !anchors_lost();
      if (part == nullptr || !has_room || !breaks_alone(*part)) return stopped(std::move(reading));
      told_.push_back(cause);
      lose(*part);
      reading = again();
    }
    return reading;
  }

  /// With parts blanked already, what stops it now may come of that.
  Reading stopped(Reading reading) const {
    if (!lost_.empty()) reading.diagnostics.clear();
    return reading;
  }

  /// Then an alias may refer to nothing because of that.
  bool anchors_lost() const {
    return std::ranges::any_of(lost_, [](const Lost& each) { return each.text.find('&') != std::string::npos; });
  }

  Reading again() const { return read_once(SourceText(readable_, source_.file())); }

  const Part* part_at(int line) const {
    const auto begins_behind = [&](const Part& each) { return source_.line_of(each.begin) > line; };
    const auto behind = std::ranges::find_if(parts_, begins_behind);
    return behind == parts_.begin() ? nullptr : &*std::prev(behind);
  }

  /// A bracket that is not closed is missed further down.
  const Part* part_of(const base::Diagnostic& cause) const {
    if (cause.code != "yaml-syntax") return nullptr;
    return part_at(cause.related.empty() ? cause.place.line : cause.related.front().place.line);
  }

  /// The mistake is in this part, not in how it hangs together with others.
  bool breaks_alone(const Part& part) const {
    if (source_.text().size() > most_bytes_again) return false;
    std::string alone(source_.text());
    for (const Part& each : parts_) {
      if (each.begin != part.begin) blank(alone, each);
    }
    const Reading reading = read_once(SourceText(alone, source_.file()));
    return !reading.whole && part_of(reading.diagnostics.back()) == &part;
  }

  void lose(const Part& part) {
    blank(readable_, part);
    const auto text = source_.text().substr(part.begin, part.end - part.begin);
    const Lost lost{std::string(part.key), source_.line_of(part.begin), source_.line_of(part.end - 1),
                    std::string(text)};
    if (std::ranges::find(lost_, lost.first_line, &Lost::first_line) == lost_.end()) lost_.push_back(lost);
  }

  const SourceText& source_;
  std::string readable_;
  std::vector<Part> parts_;
  base::Diagnostics tabs_, told_;
  std::vector<Lost> lost_;
};

}  // namespace

Document parse(std::string_view text, const std::string& file) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (auto unreadable = bytes_problems(text, file); !unreadable.empty()) return {{}, std::move(unreadable)};
  const SourceText source(text, file);
  Document document = Recovery(source, tab_problems(source)).read();
  const bool empty = !document.top || (document.top->is_nothing() && !std::get<Nothing>(document.top->value).written);
  if (document.whole && empty) document.diagnostics.push_back(problems::no_content({.file = file}));
  if (empty) document.top.reset();
  return document;
}

}  // namespace rules::yaml
