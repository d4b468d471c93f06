#include "reports/counts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "engine/words/formula_text.h"

namespace reports {

namespace {

using base::Words;

/// A number with its noun in both languages.
struct Noun {
  const char *one, *few, *many, *en, *en_many;
};
constexpr Noun nominations_noun = {"номинация", "номинации", "номинаций", "nomination", "nominations"};
constexpr Noun criteria_noun = {"критерий", "критерия", "критериев", "criterion", "criteria"};
constexpr Noun stages_noun = {"этап", "этапа", "этапов", "stage", "stages"};
constexpr Noun entries_noun = {"заявка", "заявки", "заявок", "entry", "entries"};
constexpr Noun jurors_noun = {"член жюри", "члена жюри", "членов жюри", "juror", "jurors"};

Words counted(std::size_t count, const Noun& noun) {
  return {base::counted(static_cast<std::int64_t>(count), noun.one, noun.few, noun.many),
          fmt::format("{} {}", count, count == 1 ? noun.en : noun.en_many)};
}

Words joined(const std::vector<Words>& parts) {
  Words all;
  for (const Words& part : parts) {
    all.ru += (all.ru.empty() ? "" : ", ") + part.ru;
    all.en += (all.en.empty() ? "" : ", ") + part.en;
  }
  return all;
}

/// Those that several stages share count once.
std::size_t criteria(const engine::Plan& plan) {
  std::set<std::string_view> names;
  for (const engine::Stage& stage : plan.stages) {
    for (const engine::NodeId criterion : stage.criteria) names.insert(engine::local_name(plan[criterion], stage.id));
  }
  return names.size();
}

std::size_t stages(const engine::Plan& plan) {
  const auto is_list = [](const engine::Stage& stage) { return !stage.joins.empty(); };
  return plan.stages.size() - static_cast<std::size_t>(std::ranges::count_if(plan.stages, is_list));
}

std::size_t nominations(const engine::Plan& plan, const engine::Tables* tables) {
  if (plan.nominations_from_file) return tables == nullptr ? 0 : tables->nominations.size();
  return plan.has_nominations ? plan.lists[plan.nominations.at].ids.size() : 0;
}

}  // namespace

Words definition_counts(const engine::Plan& plan, const engine::Tables* tables) {
  std::vector<Words> parts;
  if (const std::size_t count = nominations(plan, tables); count > 0) parts.push_back(counted(count, nominations_noun));
  parts.push_back(counted(criteria(plan), criteria_noun));
  parts.push_back(counted(stages(plan), stages_noun));
  return joined(parts);
}

Words table_counts(const engine::Tables& tables) {
  return joined({counted(tables.entries.size(), entries_noun), counted(tables.jury.size(), jurors_noun)});
}

}  // namespace reports
