#include "office/opening.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "office/cells.h"
#include "office/frame.h"
#include "office/private_text.h"
#include "records/loading/blank_tables.h"
#include "records/store/store_sqlite.h"
#include "records/text/file.h"

namespace office {
namespace {

namespace fs = std::filesystem;
namespace journal = records::journal;

constexpr std::array<std::string_view, 6> frozen_tables = {"entries.csv", "nominations.csv", "items.csv",
                                                           "rounds.csv",  "jury.csv",        "assignments.csv"};

std::vector<std::string> recused_of(const engine::Tables& tables, const engine::Juror& juror) {
  std::vector<std::string> entries;
  for (const std::uint32_t entry : juror.recused) entries.push_back(tables.entries[entry]);
  return entries;
}

std::uint64_t marks_of(const journal::Frame& frame, const Opening::Invitation& invitation) {
  const std::vector<journal::Cell> cells = cells_of(frame, invitation.sheets, invitation.juror);
  return static_cast<std::uint64_t>(std::ranges::count_if(cells, [&](const journal::Cell& cell) {
    return std::ranges::find(invitation.recused, cell.entry) == invitation.recused.end();
  }));
}

/// The same files with a scores.csv in which nobody has marked anything.
records::Files with_no_marks(const engine::Plan& plan, records::Files files) {
  for (records::BlankTable& table : records::blank_tables(plan, records::csv_plain)) {
    if (table.name == "scores.csv") files.emplace(table.name, std::move(table.text));
  }
  return files;
}

/// The first records of a journal, in one submission.
journal::Submission first_records(const Opening& opening, const records::Signer& signer, journal::Actor by,
                                  const journal::World& world) {
  journal::Submission submission{.key = "open", .actor = std::move(by)};
  submission.events.emplace_back(journal::Opened{.signer = verifier_text(verifier(signer)), .frame = opening.frame});
  submission.attachments = opening.hidden;
  for (const auto& [name, text] : opening.frozen) submission.attachments.push_back({text});
  for (const Opening::Invitation& each : opening.jury) {
    submission.attachments.push_back(private_text(each.name, world.nonce()));
    submission.events.emplace_back(
        journal::JurorInvited{each.juror, base::sha256(submission.attachments.back().bytes), each.sheets});
    for (const std::string& entry : each.recused)
      submission.events.emplace_back(journal::Recused{each.juror, entry, recused_by_file});
  }
  return submission;
}

std::optional<base::Diagnostic> write_first_records(const StorePlace& place, const Opening& opening,
                                                    const journal::Actor& by) {
  const records::Signer signer = records::new_signer(opening.contest);
  records::write_signer(place.key(), signer);
  const journal::World world = journal::real_world();
  base::Result<journal::Journal> made =
      journal::Journal::open(std::make_unique<records::SqliteStore>(place.journal()), signer, world);
  if (!made) return made.diagnostics().front();
  const std::array submissions = {first_records(opening, signer, by, world)};
  const journal::Answer answer = made->commit(submissions).front();
  const auto* refusal = std::get_if<base::Diagnostic>(&answer);
  return refusal == nullptr ? std::nullopt : std::optional(*refusal);
}

}  // namespace

base::Result<records::Files> frozen_files(const records::Folder& folder) {
  records::Files files;
  std::vector<std::pair<std::string, fs::path>> wanted = {{"contest.yaml", folder.definition}};
  for (const std::string_view name : frozen_tables) {
    if (fs::exists(folder.data / name)) wanted.emplace_back(name, folder.data / name);
  }
  for (const auto& [name, path] : wanted) {
    const base::Result<records::File> file = records::read_file(path.string());
    if (!file) return file.diagnostics();
    files.emplace(name, file->bytes.view());
  }
  return files;
}

base::Result<Opening> opening(const engine::Plan& plan, records::Files frozen, const std::string& title,
                              HiddenTexts known) {
  const base::Result<engine::Tables> read = records::load(plan, {with_no_marks(plan, frozen), title});
  if (!read) return read.diagnostics();
  const engine::Tables& tables = *read;
  Opening opening;
  opening.contest = plan.contest_id;
  Hidden hidden = hide(plan, std::move(frozen), std::move(known));
  opening.frame = frame_of(plan, tables, hidden.files);
  opening.frozen = std::move(hidden.files);
  opening.hidden = std::move(hidden.texts);
  for (std::uint32_t at = 0; at < tables.jury.size(); ++at) {
    const engine::Juror& juror = tables.jury[at];
    Opening::Invitation invitation{juror.id, juror.name, sheets_of(plan, tables, at), recused_of(tables, juror)};
    invitation.marks = marks_of(opening.frame, invitation);
    if (!invitation.sheets.empty()) opening.jury.push_back(std::move(invitation));
  }
  return opening;
}

std::optional<base::Diagnostic> open(const StorePlace& place, const Opening& opening, const journal::Actor& by) {
  return put_in_place(place, [&](const StorePlace& fresh) { return write_first_records(fresh, opening, by); });
}

}  // namespace office
