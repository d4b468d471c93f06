#include "engine/words/speaker.h"

#include <algorithm>

#include "base/quotes.h"

namespace engine {

using base::Language;
using base::Words;

Words operator+(const Words& a, const Words& b) { return {a.ru + b.ru, a.en + b.en}; }
Words same_words(const std::string& text) { return {text, text}; }

Words number_words(const base::Exact& value, Unit unit) {
  return {number_text(value, unit, Language::ru), number_text(value, unit, Language::en)};
}

Words Speaker::title(NodeId id) const {
  const Node& node = plan[id];
  const std::string name(local_name(node, stage));
  return {node.title.ru.empty() ? name : node.title.ru, node.title.en.empty() ? name : node.title.en};
}

Words Speaker::quoted(NodeId id) const {
  const auto in = [&](Language language) {
    const std::string& words = plan[id].title.in(language);
    return words.empty() ? std::string(local_name(plan[id], stage)) : base::in_quotes(words, language);
  };
  return {in(Language::ru), in(Language::en)};
}

Words Speaker::key(const Value& key, ListId list) const {
  if (const auto* number = std::get_if<base::Exact>(&key)) return number_words(*number);
  const ChoiceList& choices = plan.lists[list.at];
  const auto* choice = std::get_if<Choice>(&key);
  const auto* id = std::get_if<std::string>(&key);
  if (choice == nullptr && id == nullptr) return {};
  const auto at = choice != nullptr
                      ? static_cast<std::size_t>(choice->index)
                      : static_cast<std::size_t>(std::ranges::find(choices.ids, *id) - choices.ids.begin());
  if (at >= choices.ids.size()) return id == nullptr ? Words{} : same_words(*id);
  return same_words(choices.titles[at].empty() ? choices.ids[at] : choices.titles[at]);
}

Words Speaker::formula(NodeId id) const {
  const auto in = [&](Language language) { return formula_text(plan, id, {.language = language, .stage = stage}); };
  return {in(Language::ru), in(Language::en)};
}

Words Speaker::title_or_formula(NodeId id) const {
  return plan[id].name.empty() && plan[id].title.empty() ? formula(id) : title(id);
}

Words Speaker::named(NodeId id) const {
  return plan[id].name.empty() && plan[id].title.empty() ? formula(id) : quoted(id);
}

}  // namespace engine
