#include "engine/money/equal_shares.h"

#include <algorithm>
#include <utility>

namespace engine {

namespace {

using base::Exact;
using Numbers = std::vector<std::uint32_t>;

class Shares {
 public:
  Shares(std::span<const Project> projects, std::uint32_t voters, const Exact& share)
      : projects_(projects), made_{.left = std::vector<Exact>(voters, share)} {
    made_.bought.resize(projects.size());
    for (const Project& project : projects) made_.out.push_back(project.decided == false);
  }

  SharesOutcome run() {
    for (Offers best = cheapest(); !best.projects.empty(); best = cheapest()) {
      if (!is_enough_for_all(best)) {
        made_.tied = best.projects;
        break;
      }
      const std::uint32_t next = best.projects.front();
      pay(projects_[next], best.rate);
      made_.bought[next] = true;
    }
    return std::move(made_);
  }

 private:
  /// The projects of the lowest rate, at the best of their places.
  struct Offers {
    Numbers projects = {};
    Exact rate = {};
  };

  bool is_settled(std::uint32_t project) const { return made_.bought[project] || made_.out[project]; }

  Offers cheapest() const {
    Offers best;
    for (std::uint32_t project = 0; project < projects_.size(); ++project) {
      const std::optional<Exact> rate = is_settled(project) ? std::nullopt : rate_of(projects_[project]);
      if (rate) best = better_of(std::move(best), project, *rate);
    }
    return best;
  }

  /// Those at hand, or the project, or all of them.
  Offers better_of(Offers best, std::uint32_t project, const Exact& rate) const {
    if (best.projects.empty() || rate < best.rate) return {{project}, rate};
    const bool is_equal = rate == best.rate && projects_[project].place == projects_[best.projects.front()].place;
    if (is_equal) best.projects.push_back(project);
    return best;
  }

  /// None: its supporters have not enough together. Those who would give all they have stand first.
  std::optional<Exact> rate_of(const Project& project) const {
    std::vector<Project::Supporter> supporters = project.supporters;
    const auto limit = [&](const Project::Supporter& each) {
      return *base::divide(made_.left[each.voter], each.worth);
    };
    std::ranges::sort(supporters, {}, limit);
    Exact missing = project.cost, worth;
    for (const Project::Supporter& each : supporters) worth += each.worth;
    for (const Project::Supporter& each : supporters) {
      const Exact rate = *base::divide(missing, worth);
      if (rate <= limit(each)) return rate;
      missing -= made_.left[each.voter];
      worth -= each.worth;
    }
    return std::nullopt;
  }

  /// Nobody who wants several of them comes short: they are all bought at this rate, whichever is first.
  bool is_enough_for_all(const Offers& offers) const {
    if (offers.projects.size() == 1) return true;
    std::vector<Exact> pays(made_.left.size());
    std::vector<int> wants(made_.left.size());
    for (const std::uint32_t project : offers.projects) {
      for (const auto& [voter, worth] : projects_[project].supporters) {
        pays[voter] += offers.rate * worth;
        ++wants[voter];
      }
    }
    for (std::size_t voter = 0; voter < pays.size(); ++voter)
      if (wants[voter] > 1 && pays[voter] > made_.left[voter]) return false;
    return true;
  }

  void pay(const Project& project, const Exact& rate) {
    for (const auto& [voter, worth] : project.supporters)
      made_.left[voter] -= std::min(made_.left[voter], rate * worth);
  }

  std::span<const Project> projects_;
  SharesOutcome made_;
};

Exact cost_of(std::span<const Project> projects, const std::vector<bool>& bought) {
  Exact cost;
  for (std::size_t project = 0; project < projects.size(); ++project)
    if (bought[project]) cost += projects[project].cost;
  return cost;
}

bool is_all_bought(std::span<const Project> projects, const SharesOutcome& outcome) {
  for (std::size_t project = 0; project < projects.size(); ++project) {
    if (!outcome.bought[project] && !outcome.out[project] && !projects[project].supporters.empty()) return false;
  }
  return true;
}

}  // namespace

SharesOutcome equal_shares(std::span<const Project> projects, std::uint32_t voters, const Exact& share) {
  return Shares(projects, voters, share).run();
}

std::optional<SharesOutcome> equal_shares_raised(std::span<const Project> projects, const SharesBudget& budget) {
  Exact share = *base::divide(budget.budget, Exact{budget.voters});
  SharesOutcome outcome = equal_shares(projects, budget.voters, share);
  for (int raises = 0; raises < most_raises; ++raises) {
    if (!outcome.tied.empty() || is_all_bought(projects, outcome)) return outcome;
    share += budget.raise;
    SharesOutcome more = equal_shares(projects, budget.voters, share);
    if (cost_of(projects, more.bought) > budget.budget) return outcome;
    outcome = std::move(more);
  }
  return std::nullopt;
}

}  // namespace engine
