#pragma once
/// A small contest in a journal, the same every time: clock and nonces count.

#include <memory>
#include <string>
#include <vector>

#include "records/journal/bundle.h"
#include "records/journal/journal.h"
#include "records/store/store_memory.h"

namespace journal_sample {

using namespace records::journal;

records::Signer signer(const std::string& contest = "snow");
World counting_world();

Frame frame();
Actor organizer(const std::string& id = "anna");
Actor secretary(const std::string& id = "olga");
Actor juror(const std::string& id);
/// Of stage `main`.
Cell cell(const std::string& juror, const std::string& entry, const std::string& criterion);

/// One event, one submission; the key is made of the number.
Submission submission(const Actor& actor, const Event& event);

Event opening(const std::string& contest = "snow");
Event invitation(const std::string& juror);

/// An empty journal in memory.
Journal empty_journal(const std::string& contest = "snow");
/// Opened, with jurors j1 and j2 invited.
Journal open_journal(const std::string& contest = "snow");
/// The whole life: marks, an abstention, a paper sheet, a recusal, close, decision, result, final.
Journal finished_journal();

Saved saved(Journal& journal, const Actor& actor, const Event& event);
/// The code of the refusal, "" when it was saved.
std::string refused(Journal& journal, const Actor& actor, const Event& event);

std::vector<std::string> lines_of(const Journal& journal);
records::Bundle bundle_of(const Journal& journal);

}  // namespace journal_sample
