#include "engine/speaker.h"

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
    return words.empty() ? std::string(local_name(plan[id], stage)) : "«" + words + "»";
  };
  return {in(Language::ru), in(Language::en)};
}

Words Speaker::formula(NodeId id) const {
  const auto in = [&](Language language) {
    return formula_text(plan, id, {.language = language, .stage = stage, .names = FormulaStyle::Names::titles});
  };
  return {in(Language::ru), in(Language::en)};
}

Words Speaker::named(NodeId id) const { return plan[id].name.empty() ? formula(id) : quoted(id); }

}  // namespace engine
