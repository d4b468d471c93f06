#include "reports/changes.h"

#include <fmt/format.h>

#include "reports/printable.h"

namespace reports {

namespace {

using base::Language;
using base::Words;
using engine::EntryChange;
using engine::RuleChange;
using engine::ValueChange;

class Writer {
 public:
  explicit Writer(Language language) : language_(language) {}

  std::string text(const Changes& changes) {
    rules(changes.rules);
    if (changes.results) results(*changes.results, changes.rules.empty());
    return std::move(text_);
  }

 private:
  Language language_;
  std::string text_;

  std::string in(const char* ru, const char* en) const { return language_ == Language::ru ? ru : en; }

  void line(int depth, const std::string& words) {
    text_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + printable(words) + "\n";
  }

  void rules(const std::vector<RuleChange>& changes) {
    if (changes.empty()) return line(0, in("Правила те же.", "The rules are the same."));
    line(0, in("Что меняется в правилах", "What changes in the rules"));
    for (const RuleChange& change : changes) rule(change);
  }

  void rule(const RuleChange& change) {
    line(1, heading(change));
    const bool is_changed = change.kind == RuleChange::Kind::changed;
    const std::string was = is_changed ? in("было: ", "before: ") : std::string{};
    const std::string is = is_changed ? in("стало: ", "now: ") : std::string{};
    for (const Words& words : change.before) line(2, was + words.in(language_));
    for (const Words& words : change.after) line(2, is + words.in(language_));
    if (is_changed && change.before.empty() && change.after.empty())
      line(2, in("сказано теми же словами, но считается иначе; сравните строки описаний",
                 "said in the same words, yet computed otherwise; compare the lines of the definitions"));
  }

  std::string heading(const RuleChange& change) const {
    std::string words = change.subject.in(language_);
    if (change.kind == RuleChange::Kind::added) words += in(" — добавлено", " (added)");
    if (change.kind == RuleChange::Kind::removed) words += in(" — убрано", " (removed)");
    return words + lines(change);
  }

  /// [строка 24 → 26]
  std::string lines(const RuleChange& change) const {
    const std::string was = change.place_before.line > 0 ? std::to_string(change.place_before.line) : std::string{};
    const std::string is = change.place_after.line > 0 ? std::to_string(change.place_after.line) : std::string{};
    const bool is_one = was.empty() || is.empty() || was == is;
    const std::string numbers = is_one ? (is.empty() ? was : is) : was + " → " + is;
    return numbers.empty() ? std::string{} : fmt::format("  [{} {}]", in("строка", "line"), numbers);
  }

  void results(const std::vector<EntryChange>& changes, bool same_rules) {
    text_ += "\n";
    if (changes.empty())
      return line(0, in("Итог на этих данных тот же: ни одно место, ни один выход дальше, ни одна награда не меняются.",
                        "The result on these data is the same: no place, pass or award changes."));
    if (same_rules) line(0, in("Различаются сами таблицы.", "The tables themselves differ."));
    line(0, in("Что меняется в итоге", "What changes in the result") + fmt::format(" ({})", changes.size()));
    std::string stage;
    for (const EntryChange& change : changes) {
      if (change.stage != stage && !change.stage_title.empty()) line(1, change.stage_title.in(language_));
      stage = change.stage;
      entry(change);
    }
  }

  void entry(const EntryChange& change) {
    line(2, change.title.empty() ? change.entry : change.entry + " " + change.title);
    for (const ValueChange& value : change.outcome) line(3, value_words(value));
    for (const ValueChange& value : change.through) line(3, in("через: ", "through: ") + value_words(value));
    if (change.through.empty())
      line(3, in("свои значения не изменились: изменились другие заявки или правило мест",
                 "its own values are the same: other entries changed, or the rule of places"));
  }

  std::string value_words(const ValueChange& value) const {
    return fmt::format("{}: {} → {}", value.what.in(language_), value.before.in(language_), value.after.in(language_));
  }
};

}  // namespace

std::string changes_text(const Changes& changes, Language language) { return Writer(language).text(changes); }

}  // namespace reports
