#include "cli/opened.h"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <utility>

#include "base/sha256.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/result_files.h"
#include "cli/terminal.h"
#include "office/changes.h"
#include "office/files_now.h"
#include "office/problems.h"
#include "records/proof/checkpoint.h"

namespace cli {

base::Result<Played> played_if(Opened& opened, const records::journal::Submission& submission) {
  base::Result<records::Files> files = office::files_if(opened.journal, submission);
  if (!files) return files.diagnostics();
  return played(*std::move(files), opened.place.folder.string());
}

std::string fingerprint(const Opened& opened) {
  const std::optional<records::Note> note = records::read_note(opened.journal.note());
  return note ? records::fingerprint(note->checkpoint) : std::string{};
}

std::optional<base::Diagnostic> record(Opened& opened, records::journal::Submission submission) {
  const std::array submissions = {std::move(submission)};
  const records::journal::Answer answer = opened.journal.commit(submissions).front();
  const auto* refusal = std::get_if<base::Diagnostic>(&answer);
  return refusal == nullptr ? std::nullopt : std::optional(*refusal);
}

void add_result(const Played& played, base::Language language, records::journal::Submission& submission) {
  records::journal::Resulted result;
  for (auto& [name, text] : result_texts(played.results(), language)) {
    result.files.push_back({name, base::sha256(text)});
    submission.attachments.push_back({text});
  }
  submission.events.emplace_back(std::move(result));
}

std::optional<Opened> opened_contest(const Given& given, const Invocation& invocation) {
  const std::string path = *given.value("CONTEST");
  const auto fail = [&](const base::Diagnostics& why) {
    refused(why, invocation.language());
    return std::nullopt;
  };
  const base::Result<records::Folder> folder = records::find_folder(path, std::nullopt);
  if (!folder) return fail(folder.diagnostics());
  office::StorePlace place = office::store_place(folder->definition);
  if (!place.is_there()) return fail({office::problems::not_open(path)});
  base::Result<records::journal::Journal> journal = office::open_journal(place);
  if (!journal) return fail(journal.diagnostics());
  base::Result<records::Files> files = office::files_now(*journal);
  if (!files) return fail(files.diagnostics());
  base::Result<Played> now = played(*std::move(files), place.folder.string());
  if (!now) return fail(now.diagnostics());
  return Opened{std::move(place), *std::move(journal), *std::move(now)};
}

records::journal::Submission Act::submission() const {
  records::journal::Submission submission;
  submission.key = office::new_key("cli");
  submission.actor = by;
  return submission;
}

bool makes_result(const Act& act, const Played& then) {
  return act.opened.state().standing.phase != records::journal::Phase::open && then.has_result() &&
         act.by.role == records::journal::Role::organizer;
}

std::optional<int> makes_unfit(const Act& act, const Played& then) {
  const base::Diagnostics errors = new_errors(act.opened.played, then);
  if (errors.empty()) return std::nullopt;
  fmt::print(stderr, "{}", problems_text(then, errors, act.language));
  return exit_input_errors;
}

int act_on(const Usage& usage, const Invocation& invocation, int (*work)(Act& act)) {
  return act_on(
      usage, invocation, [](const Given&) { return std::optional<base::Words>(); }, work);
}

int act_on(const Usage& usage, const Invocation& invocation, std::optional<base::Words> (*mistake)(const Given& given),
           int (*work)(Act& act)) {
  const Parsed parsed = parse(usage, invocation);
  if (!parsed.given) return parsed.status;
  if (const std::optional<base::Words> wrong = mistake(*parsed.given)) return wrong_usage(usage, invocation, *wrong);
  std::optional<records::journal::Actor> by = actor(usage, invocation, *parsed.given);
  if (!by) return exit_usage;
  std::optional<Opened> opened = opened_contest(*parsed.given, invocation);
  if (!opened) return exit_input_errors;
  const base::Language language = invocation.language(opened->played.plan.language);
  tell_unfit(opened->played, language);
  Act act{usage, invocation, *std::move(opened), *parsed.given, *std::move(by), language};
  return work(act);
}

std::optional<int> stops(const Act& act, const std::string& preview) {
  print(preview);
  return stops(act.given, act.language);
}

int record_and_say(Act& act, records::journal::Submission submission, const base::Words& done) {
  if (const auto refusal = record(act.opened, std::move(submission))) return refused({*refusal}, act.language);
  print(done.in(act.language));
  return exit_done;
}

int record_and_say(Act& act, records::journal::Submission submission, const Played& then, const base::Words& done) {
  const int status = record_and_say(act, std::move(submission), done);
  return status == exit_done && !then.has_result() ? exit_no_result_yet : status;
}

}  // namespace cli
