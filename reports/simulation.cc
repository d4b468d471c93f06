#include "reports/simulation.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/printable.h"

namespace reports {

namespace {

using analysis::CriterionTimes;
using analysis::KeyTimes;
using analysis::Simulation;
using analysis::StageSimulation;
using base::Language;

class Writer {
 public:
  Writer(const Simulation& simulation, Language language)
      : simulation_(simulation), language_(language), finished_(simulation.contests - simulation.unfinished) {}

  std::string text() {
    head();
    if (finished_ == 0) return std::move(text_);
    for (const StageSimulation& stage : simulation_.stages) write(stage);
    return std::move(text_);
  }

 private:
  const Simulation& simulation_;
  Language language_;
  std::uint32_t finished_;
  std::string text_;

  std::string in(std::string ru, std::string en) const { return language_ == Language::ru ? ru : en; }

  void line(int depth, const std::string& words) {
    text_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + printable(words) + "\n";
  }

  void head() {
    line(0, in(fmt::format("Пробных конкурсов со случайными оценками: {} (зерно {}); заявок: {}, членов жюри: {}",
                           simulation_.contests, simulation_.seed, simulation_.entries, simulation_.jurors),
               fmt::format("Contests tried with random marks: {} (seed {}); entries: {}, jurors: {}",
                           simulation_.contests, simulation_.seed, simulation_.entries, simulation_.jurors)));
    if (simulation_.unfinished == 0) return;
    line(0, in(fmt::format("Не пришли к итогу: {}; ниже они не считаются. Чего не хватило в первом из них:",
                           simulation_.unfinished),
               fmt::format("Without a result: {}; they count nowhere below. What the first of them waits for:",
                           simulation_.unfinished)));
    line(1, simulation_.unfinished_because.in(language_));
  }

  /// «31 %», «меньше 1 %», «никогда».
  std::string share(std::uint32_t times) const {
    if (times == 0) return in("никогда", "never");
    const std::uint32_t percent = (times * 200 + finished_) / (2 * finished_);
    if (percent == 0) return in("реже чем в 1 % конкурсов", "in less than 1 % of the contests");
    return in(fmt::format("в {} % конкурсов", percent), fmt::format("in {} % of the contests", percent));
  }

  void write(const StageSimulation& stage) {
    text_ += "\n";
    if (simulation_.stages.size() > 1) {
      line(0, stage.title.empty() ? stage.id : stage.title.in(language_));
    }
    ranked(stage);
    keys(stage);
    criteria(stage);
    if (stage.has_jury) juror(stage);
  }

  void ranked(const StageSimulation& stage) {
    const std::uint64_t mean = (stage.ranked * 2 + finished_) / (std::uint64_t{2} * finished_);
    line(1, in(fmt::format("Место получают в среднем {} из {} заявок", mean, simulation_.entries),
               fmt::format("On average {} of {} entries get a place", mean, simulation_.entries)));
  }

  void keys(const StageSimulation& stage) {
    line(1, in("Что разводит заявки с равным итогом", "What parts entries of equal totals"));
    for (const KeyTimes& key : stage.keys) {
      const std::string outcome =
          key.times.for_an_outcome == 0
              ? in("от этого не зависит ни награда, ни выход дальше, ни деньги",
                   "no award, pass or money depends on it")
              : in("от этого зависит награда, выход дальше или деньги: ", "an award, a pass or money depends on it: ") +
                    share(key.times.for_an_outcome);
      line(2, key.key.in(language_) + ": " + share(key.times.at_all) +
                  (key.times.at_all == 0 ? std::string{} : "; " + outcome));
    }
  }

  /// Those that decide most often first.
  void criteria(const StageSimulation& stage) {
    if (stage.criteria.empty()) return;
    line(1, in("От каких критериев зависят места: если бы баллы по критерию у всех были одинаковы,",
               "Which criteria decide: were the points of the criterion the same for everybody,"));
    line(1, in("первое место (в скобках: награда, выход дальше или деньги) изменилось бы",
               "a first place (in parentheses: an award, a pass or money) would change"));
    std::vector<const CriterionTimes*> sorted;
    for (const CriterionTimes& criterion : stage.criteria) sorted.push_back(&criterion);
    std::ranges::stable_sort(sorted, std::greater<>{}, &CriterionTimes::changes_winner);
    for (const CriterionTimes* criterion : sorted) {
      const std::string title = criterion->title.empty() ? criterion->id : criterion->title.in(language_);
      line(2, fmt::format("{}: {} ({})", title, share(criterion->changes_winner), share(criterion->changes_outcome)));
    }
  }

  void juror(const StageSimulation& stage) {
    line(1,
         in("Без оценок одного члена жюри первое место меняется ", "Without one juror's marks a first place changes ") +
             share(stage.juror_missing_winner));
    if (stage.juror_missing_waits > 0)
      line(1, in("Без них итога не будет вовсе ", "Without them there is no result at all ") +
                  share(stage.juror_missing_waits));
  }
};

}  // namespace

std::string simulation_text(const Simulation& simulation, Language language) {
  return Writer(simulation, language).text();
}

}  // namespace reports
