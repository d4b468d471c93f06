#pragma once
/// An opened contest for the verbs of its life: its journal, its frozen rules, and the tables as the records have them.

#include <optional>

#include "cli/contest.h"
#include "cli/played.h"
#include "office/place.h"

namespace cli {

struct Opened {
  office::StorePlace place;
  records::journal::Journal journal;
  Played played;  ///< As it stands now.

  const records::journal::State& state() const { return journal.state(); }
};

/// What is wrong is told on stderr. Nothing: the status is exit_input_errors.
std::optional<Opened> opened_contest(const Given& given, const Invocation& invocation);

/// What stands on paper for the whole journal.
std::string fingerprint(const Opened& opened);

/// One act, recorded; or why not.
std::optional<base::Diagnostic> record(Opened& opened, records::journal::Submission submission);

/// What the contest comes to as it stands, as a record that makes it the provisional result; its files are kept.
void add_result(const Played& played, base::Language language, records::journal::Submission& submission);

/// The contest as it would be if this were recorded. Errors: what the journal would refuse, and those of `played`.
base::Result<Played> played_if(Opened& opened, const records::journal::Submission& submission);

/// One call of a verb that records something.
struct Act {
  const Usage& usage;
  const Invocation& invocation;
  Opened opened;
  const Given& given;
  records::journal::Actor by;
  base::Language language;

  /// Events by this actor, none yet.
  records::journal::Submission submission() const;
};

/// After the close, what leaves nothing open makes the result, when it is an organizer who records it.
bool makes_result(const Act& act, const Played& then);

/// Decisions that would not fit `then` and do now, told; the status. Nothing: there are none.
std::optional<int> makes_unfit(const Act& act, const Played& then);

/// The verb's arguments, its actor and its contest, then `work`; its status. Decisions that do not fit any more are
/// told.
int act_on(const Usage& usage, const Invocation& invocation, int (*work)(Act& act));
/// The same, after `mistake` has found nothing wrong with the arguments together: before anything is read.
int act_on(const Usage& usage, const Invocation& invocation, std::optional<base::Words> (*mistake)(const Given& given),
           int (*work)(Act& act));

/// Shows what will be, and asks. Nothing: go on; otherwise the status.
std::optional<int> stops(const Act& act, const std::string& preview);

/// Records it and says `done`. The status: exit_done, or why not was told.
int record_and_say(Act& act, records::journal::Submission submission, const base::Words& done);
/// The same, and exit_no_result_yet where what the contest comes to `then` is no result.
int record_and_say(Act& act, records::journal::Submission submission, const Played& then, const base::Words& done);

}  // namespace cli
