#include "office/correction.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/sha256.h"
#include "office/attachments.h"
#include "office/changes.h"
#include "office/hidden.h"
#include "office/opening.h"
#include "office/private_text.h"
#include "office/problems.h"

namespace office {
namespace {

namespace journal = records::journal;

std::map<std::string, std::string> hashes_of(const std::vector<journal::FileHash>& files) {
  std::map<std::string, std::string> hashes;
  for (const journal::FileHash& each : files) hashes.emplace(each.file, each.sha256);
  return hashes;
}

/// Names of files that are not the same in both.
std::vector<std::string> differing(const std::map<std::string, std::string>& before,
                                   const std::map<std::string, std::string>& after) {
  std::set<std::string> names;
  for (const auto& [name, hash] : before) {
    const auto found = after.find(name);
    if (found == after.end() || found->second != hash) names.insert(name);
  }
  for (const auto& [name, hash] : after) {
    if (!before.contains(name)) names.insert(name);
  }
  return {names.begin(), names.end()};
}

/// What the new files change for the jury.
class JuryChanges {
 public:
  JuryChanges(const journal::State& state, const std::string& reason, Correction& into)
      : state_(state), reason_(reason), into_(into) {}

  void add(const std::vector<Opening::Invitation>& jury) {
    for (const Opening::Invitation& each : jury) add(each);
    for (const auto& [id, juror] : state_.jurors.values()) {
      const bool is_there = std::ranges::count(jury, id, &Opening::Invitation::juror) > 0;
      if (!is_there && !juror.is_revoked) into_.events.emplace_back(journal::JurorRevoked{id, reason_});
    }
  }

 private:
  void add(const Opening::Invitation& invitation) {
    const journal::Juror* known = state_.jurors.find(invitation.juror);
    if (known == nullptr || known->is_revoked)
      invite(invitation);
    else if (known->sheets != invitation.sheets)
      into_.events.emplace_back(journal::SheetsAssigned{invitation.juror, invitation.sheets, reason_});
    for (const std::string& entry : invitation.recused) {
      if (!state_.recusals.contains({invitation.juror, entry}))
        into_.events.emplace_back(journal::Recused{invitation.juror, entry, recused_by_file});
    }
    withdraw_recusals(invitation);
  }

  void invite(const Opening::Invitation& invitation) {
    into_.attachments.push_back(private_text(invitation.name, new_nonce()));
    into_.events.emplace_back(
        journal::JurorInvited{invitation.juror, base::sha256(into_.attachments.back().bytes), invitation.sheets});
  }

  /// Only those that came from the file.
  void withdraw_recusals(const Opening::Invitation& invitation) {
    for (const auto& [where, why] : state_.recusals.values()) {
      const auto& [juror, entry] = where;
      const bool stays = std::ranges::count(invitation.recused, entry) > 0;
      if (juror == invitation.juror && why == recused_by_file && !stays)
        into_.events.emplace_back(journal::RecusalWithdrawn{juror, entry, reason_});
    }
  }

  const journal::State& state_;
  const std::string& reason_;
  Correction& into_;
};

/// Texts that stay hidden as they were: a table in which nothing changes has the same hash.
HiddenTexts hidden_before(const journal::Journal& journal) {
  const Attachments texts = stored(journal.store());
  records::Files frozen;
  for (const journal::FileHash& each : journal.state().knows->frame.files)
    frozen.emplace(each.file, texts(each.sha256).value_or(""));
  return texts_in(frozen, texts);
}

}  // namespace

base::Result<Correction> correction(const journal::Journal& journal, const engine::Plan& plan, records::Files now,
                                    const std::string& reason) {
  const std::string& contest = journal.state().standing.contest;
  if (plan.contest_id != contest) return base::Diagnostics{problems::another_contest(contest, plan.contest_id)};
  const base::Result<Opening> opening = office::opening(plan, std::move(now), "store", hidden_before(journal));
  if (!opening) return opening.diagnostics();
  Correction correction;
  correction.files = differing(hashes_of(journal.state().knows->frame.files), hashes_of(opening->frame.files));
  if (correction.files.empty()) return correction;
  correction.events.emplace_back(journal::Corrected{reason, opening->frame});
  correction.attachments = opening->hidden;
  for (const auto& [name, text] : opening->frozen) correction.attachments.push_back({text});
  JuryChanges(journal.state(), reason, correction).add(opening->jury);
  return correction;
}

}  // namespace office
