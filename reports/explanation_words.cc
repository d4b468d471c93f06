#include "reports/explanation_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/quotes.h"
#include "engine/words/speaker.h"

namespace reports {

namespace {

using base::Language;
using base::Words;
using engine::operator+;
using engine::Derivation;
using engine::Explanation;

/// In bytes. Of a longer one only the numbers are said: the lines below name what they are.
constexpr std::size_t most_of_a_rule = 400;

std::string in(Language language, const char* ru, const char* en) { return Words{ru, en}.in(language); }

std::string quoted(const std::string& text, Language language) {
  return text.empty() ? text : base::in_quotes(text, language);
}

std::string entry_name(const std::string& id, const std::string& title, Language language) {
  return title.empty() ? id : id + " " + quoted(title, language);
}

/// «место 3», «места 2–3»; while people have not parted a tie, the places that it is about.
std::string place_words(const std::string& written, const Explanation& explanation, Language language) {
  std::string numbers = written;
  if (numbers.empty()) numbers = fmt::format("{}–{}", explanation.first, explanation.last);
  const bool several = numbers.find("–") != std::string::npos;
  return (several ? in(language, "места ", "places ") : in(language, "место ", "place ")) + numbers;
}

std::string capitalized(const std::string& text, Language language) {
  if (language == Language::en) return text.empty() ? text : "P" + text.substr(1);
  const std::string small = "м";
  return text.starts_with(small) ? "М" + text.substr(small.size()) : text;
}

/// People have not parted the tie yet that its place depends on.
bool is_open(const Explanation& explanation) {
  const auto* absent = explanation.place ? std::get_if<engine::Absent>(&explanation.place->value) : nullptr;
  return absent != nullptr && absent->why == engine::State::waiting;
}

enum class Side { above, below };

std::string by_how_much(const engine::Neighbour& other, Language language) {
  const std::string& text = other.by_how_much.in(language);
  return text.empty() ? std::string{} : in(language, ", разница ", ", a difference of ") + text;
}

std::string neighbour(const engine::Neighbour& other, Side side, Language language) {
  const bool above = side == Side::above;
  const std::string question =
      above ? in(language, "Почему не выше", "Why not higher") : in(language, "Почему не ниже", "Why not lower");
  const std::string stands = above ? in(language, "выше", "above it is") : in(language, "ниже", "below it is");
  const std::string place = other.place_text.empty()
                                ? std::string{}
                                : fmt::format(" ({} {})", in(language, "место", "place"), other.place_text);
  return fmt::format("{}: {} {}{}; {} {}: {} {} {}{}.", question, stands,
                     entry_name(other.entry, other.title, language), place, in(language, "решает", "decided by"),
                     quoted(other.key_words.in(language), language), other.own.in(language),
                     in(language, "против", "against"), other.other.in(language), by_how_much(other, language));
}

}  // namespace

std::string derivation_name(const Derivation& part, Language language) {
  const std::string& whose = part.whose.in(language);
  if (!whose.empty()) return whose;
  const std::string& title = part.title.in(language);
  if (!title.empty()) return title;
  return part.name.empty() ? part.rule.in(language) : part.name;
}

Derivation condition_not_met(Derivation part) {
  const bool is_known = part.value == engine::Value{false};
  const Words verdict = is_known ? Words{"условие не выполнено (", "the condition does not hold ("}
                                 : Words{"не известно, выполнено ли условие (", "it is not known whether this holds ("};
  const Words numbers = part.numbers.empty() ? Words{} : Words{"; у этой заявки ", "; of this entry "} + part.numbers;
  part.text = verdict + part.rule + numbers + engine::same_words(")");
  part.rule = {};
  part.numbers = {};
  return part;
}

std::vector<std::string> derivation_rule(const Derivation& part, Language language) {
  if (part.shown_before) return {};
  std::vector<std::string> said;
  const std::string& rule = part.rule.in(language);
  const bool is_name = derivation_name(part, language) == rule;
  const bool too_long = rule.size() > most_of_a_rule && !part.numbers.empty();
  if (!rule.empty() && !is_name && !too_long) said.push_back(rule);
  if (!part.numbers.empty()) said.push_back(part.numbers.in(language));
  return said;
}

std::string derivation_line(const Derivation& part, Language language) {
  if (part.place.line == 0) return {};
  return fmt::format("[{}\u00a0{}]", in(language, "строка", "line"), part.place.line);
}

Words shown_before_words() { return {"см. выше", "see above"}; }
Words heading_waits() { return {"Чего ждёт", "What it waits for"}; }
Words heading_not_met() { return {"Что не выполнено", "What is not met"}; }
Words heading_derivation() { return {"Как получилось", "How it came about"}; }

std::string explanation_title(const Explanation& explanation, Language language) {
  return entry_name(explanation.entry, explanation.title, language);
}

std::string explanation_where(const Explanation& explanation, Language language) {
  std::vector<std::string> parts;
  if (!explanation.stage_title.empty()) parts.push_back(explanation.stage_title.in(language));
  parts.insert(parts.end(), explanation.group.begin(), explanation.group.end());
  return fmt::format("{}", fmt::join(parts, " · "));
}

std::string explanation_place(const Explanation& explanation, Language language) {
  const std::string& why = explanation.why_no_place.in(language);
  const bool waits = !explanation.waits_for.empty();
  if (!why.empty() && waits) return in(language, "Места пока нет: ", "No place yet: ") + why;
  if (!why.empty()) return in(language, "Места нет: ", "No place: ") + why;
  std::string text = capitalized(place_words(explanation.place_text, explanation, language), language);
  if (is_open(explanation)) text += in(language, ", ещё не решено", ", not decided yet");
  if (explanation.sharing.empty()) return text;
  return text + in(language, ", вместе с ", ", shared with ") + fmt::format("{}", fmt::join(explanation.sharing, ", "));
}

std::vector<std::string> explanation_neighbours(const Explanation& explanation, Language language) {
  std::vector<std::string> lines;
  if (explanation.above) lines.push_back(neighbour(*explanation.above, Side::above, language));
  if (explanation.below) lines.push_back(neighbour(*explanation.below, Side::below, language));
  return lines;
}

std::vector<const Derivation*> explanation_parts(const Explanation& explanation) {
  std::vector<const Derivation*> parts;
  const auto add = [&](const std::optional<Derivation>& part) {
    if (part) parts.push_back(&*part);
  };
  add(explanation.place);
  add(explanation.advances);
  for (const Derivation& award : explanation.awards) parts.push_back(&award);
  add(explanation.prize);
  add(explanation.funded);
  return parts;
}

}  // namespace reports
