// A contest from its opening to its close, the same every time, for whoever wants to stop it at some point. Each step
// is one group of the store; a key says which submission it is, so whoever starts it again sends the same once more.

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <vector>

#include "journal_sample.h"
#include "records/journal/journal_line.h"
#include "records/store/store.h"
#include "tool.h"

namespace journal_tool {
namespace {

using namespace journal_sample;
using Step = std::vector<Submission>;

constexpr int people = 8, rounds = 5;
const std::vector<std::string> entries = {"e1", "e2"};

std::string juror_id(int at) { return fmt::format("j{}", at); }

Step opened() {
  Submission submission{"open", organizer(), {opening()}, {{"the rules of the day"}}};
  for (int at = 0; at < people; ++at) submission.events.push_back(invitation(juror_id(at)));
  return {submission};
}

Submission mark(int person, int number, Seq after) {
  const std::string id = juror_id(person), entry = entries[static_cast<std::size_t>(number) % entries.size()];
  const MarkSet set{cell(id, entry, "design"), after, {}, (person * 3 + number) % 11};
  return {fmt::format("{}-{}", id, number), juror(id), {set}, {}};
}

/// The opening and the invitations come before the marks, and these one round of the jury after the other. So each mark
/// knows which record it replaces.
Seq record_of(std::int64_t person, std::int64_t number) {
  return static_cast<Seq>(1 + people + number * people + person);
}

Step round_of(int number) {
  Step step;
  const auto replaced = number - static_cast<int>(entries.size());
  for (int person = number == 0 ? 1 : 0; person < people; ++person)
    step.push_back(mark(person, number, replaced < 0 ? 0 : record_of(person, replaced)));
  return step;
}

std::vector<Step> steps() {
  std::vector<Step> steps = {opened(), {mark(0, 0, 0)}};
  for (int number = 0; number < rounds; ++number) steps.push_back(round_of(number));
  steps.push_back({{"close", organizer(), {Closed{}}, {}}});
  return steps;
}

void take(Journal& journal, const Step& step) {
  const std::vector<Answer> answers = journal.commit(step);
  for (std::size_t at = 0; at < answers.size(); ++at) {
    if (const auto* fault = std::get_if<base::Diagnostic>(&answers[at])) throw std::runtime_error(fault->code);
    acknowledge(step[at].key);
  }
}

}  // namespace

int life(const Arguments& arguments) {
  constexpr int patience = 5;
  const bool goes_on = arguments.size() > 1;
  for (int failures = 0;; ++failures) {
    try {
      Journal journal = open_store(arguments.at(0));
      for (const Step& step : steps()) take(journal, step);
      return 0;
    } catch (const records::StoreFailure& failure) {
      if (!goes_on || failures == patience) throw;
    }
  }
}

int bundle(const Arguments& arguments) {
  const Journal journal = open_store(arguments.at(0));
  put(arguments.at(1), bundle_of(journal));
  for (const std::string& line : lines_of(journal)) {
    const Record record = *parse(line);
    if (record.part == 0) fmt::print("{}\n", record.key);
  }
  return 0;
}

}  // namespace journal_tool
