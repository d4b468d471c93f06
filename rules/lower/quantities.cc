/// Of scope.h: what quantities are made of, before any of them is lowered.
#include <algorithm>
#include <functional>

#include "rules/lower/scope.h"

namespace rules {
namespace {

using Says = std::function<bool(const Expression&)>;

bool says_anywhere(const Expression& expression, const Says& says) {
  return says(expression) ||
         std::ranges::any_of(expression.operands, [&](const Expression& each) { return says_anywhere(each, says); });
}

using Readers = std::map<std::string, std::vector<std::string>>;

void add_reader(Readers& readers, const Expression& expression, const std::string& quantity) {
  if (const auto* name = std::get_if<Name>(&expression.is)) readers[name->text].push_back(quantity);
  for (const Expression& each : expression.operands) add_reader(readers, each, quantity);
}

/// The quantities of which something is so, and all that read them, however indirectly.
class Spread {
 public:
  explicit Spread(const Compilation& work) {
    for (const auto& [id, quantity] : work.quantities) {
      const auto [added, is_new] = formulas_.emplace(id, parse(quantity->formula));
      if (added->second) add_reader(readers_, *added->second, id);
    }
  }

  /// A formula that can't be read may say anything.
  std::set<std::string> from(const Says& says) const {
    std::vector<std::string> open;
    for (const auto& [id, formula] : formulas_)
      if (!formula || says_anywhere(*formula, says)) open.push_back(id);
    std::set<std::string> found;
    while (!open.empty()) {
      const std::string id = std::move(open.back());
      open.pop_back();
      const auto readers = readers_.find(id);
      const bool leads_on = found.insert(id).second && readers != readers_.end();
      if (leads_on) open.insert(open.end(), readers->second.begin(), readers->second.end());
    }
    return found;
  }

 private:
  std::map<std::string, base::Result<Expression>> formulas_;
  Readers readers_;
};

bool is_place(const Expression& expression) {
  const auto* name = std::get_if<Name>(&expression.is);
  return name != nullptr && name->text == "place";
}

bool is_of_stage(const Compilation& work, const Expression& expression) {
  if (const auto* name = std::get_if<Name>(&expression.is)) {
    const bool of_stage = name->text == "total" || name->text == "place" || name->text == "jury_total" ||
                          name->text.find('.') != std::string::npos;
    const auto is_criterion = [&](const StageWork& stage) { return stage.by_id.contains(name->text); };
    return of_stage || std::ranges::any_of(work.stages, is_criterion);
  }
  const auto* call = std::get_if<Call>(&expression.is);
  return call != nullptr && (call->function == "rank" || call->function == "entries" || call->entries);
}

}  // namespace

void sort_quantities(Compilation& work) {
  const Spread quantities(work);
  const auto of_stages = quantities.from([&](const Expression& each) { return is_of_stage(work, each); });
  for (const auto& [id, quantity] : work.quantities)
    if (!of_stages.contains(id)) work.quantities_of_facts.insert(id);
  work.quantities_by_place = quantities.from(is_place);
}

bool mentions_place(const Compilation& work, const FormulaText& formula) {
  const auto says = [&](const Expression& each) {
    const auto* name = std::get_if<Name>(&each.is);
    return name != nullptr && (name->text == "place" || work.quantities_by_place.contains(name->text));
  };
  const auto parsed = parse(formula);
  return parsed && says_anywhere(*parsed, says);
}

}  // namespace rules
