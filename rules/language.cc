#include "rules/keys/words.h"
#include "rules/read/read_fields.h"
#include "rules/rules.h"
#include "rules/yaml/yaml.h"

namespace rules {

std::optional<base::Language> language_of(std::string_view yaml_text) {
  const auto document = yaml::parse(yaml_text, "");
  const auto* contest = document.top && document.top->mapping() ? document.top->mapping()->find("contest") : nullptr;
  const auto* language = contest && contest->mapping() ? contest->mapping()->find("language") : nullptr;
  if (language && language->scalar()) return Fields::meaning_of(language->scalar()->text(), languages);
  // The text may be no YAML yet: then a line that says so will do.
  for (const auto& each : languages) {
    if (yaml_text.find("language: " + std::string(each.word)) != std::string_view::npos) return each.meaning;
  }
  return {};
}

}  // namespace rules
