#include "records/journal/bundle.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sha256.h"
#include "records/journal/hidden_cell.h"
#include "records/journal/journal_audit.h"
#include "records/journal/journal_problems.h"
#include "records/journal/journal_scores.h"
#include "records/text/file.h"

namespace records {
namespace {

namespace fs = std::filesystem;
using base::Diagnostic;
using journal::Audit;
using Fault = std::optional<Diagnostic>;

constexpr std::size_t lines_of_a_note = 5;

Diagnostic in_file(Diagnostic problem, std::string file) {
  problem.place.file = std::move(file);
  return problem;
}

/// The text up to the end of its n-th line; all of it when there are fewer.
std::string_view first_lines(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t line = 0; line < count && end != std::string_view::npos; ++line) {
    end = text.find('\n', end);
    if (end != std::string_view::npos) ++end;
  }
  return text.substr(0, end);
}

/// The journal and its checkpoints side by side.
class Walk {
 public:
  explicit Walk(const Bundle& bundle) : rest_(bundle.journal), notes_(split_notes(bundle.checkpoints)) {}

  Fault run() {
    while (!rest_.empty()) {
      if (Fault fault = line()) return in_file(*std::move(fault), journal_file);
      if (Fault fault = note()) return fault;
    }
    if (next_ < notes_.size()) return at_note(journal::problems::checkpoint_misplaced());
    Fault fault = audit_.end();
    return fault ? in_file(*std::move(fault), journal_file) : Fault();
  }
  const Audit& audit() const { return audit_; }

 private:
  Fault line() {
    const std::size_t end = rest_.find('\n');
    if (end == std::string_view::npos) return journal::problems::line_unfinished();
    Fault fault = audit_.take(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return fault;
  }

  /// The checkpoint over the records so far, if it is the next one.
  Fault note() {
    if (next_ == notes_.size()) return std::nullopt;
    const std::optional<std::uint64_t> size = journal::size_of_note(notes_[next_]);
    if (!size) return at_note(journal::problems::checkpoint_wrong());
    if (*size > audit_.tree().size()) return std::nullopt;
    Fault fault = audit_.take_note(notes_[next_++]);
    return fault ? in_file(*std::move(fault), journal_file) : Fault();
  }

  /// The first line of the next note; an empty line stands before each.
  Diagnostic at_note(Diagnostic problem) const {
    problem.place.line = static_cast<int>(next_ * (lines_of_a_note + 1) + 1);
    return in_file(std::move(problem), checkpoints_file);
  }

  std::string_view rest_;
  std::vector<std::string_view> notes_;
  std::size_t next_ = 0;
  Audit audit_;
};

/// What the journal says about the other files.
class Files {
 public:
  Files(const Bundle& bundle, const journal::State& state) : bundle_(bundle), state_(state) {}

  Fault run() const {
    if (Fault fault = named(state_.knows->frame.files)) return fault;
    if (Fault fault = named(state_.standing.results)) return fault;
    if (Fault fault = unnamed()) return fault;
    if (Fault fault = attachments()) return fault;
    return scores();
  }

 private:
  Fault named(const std::vector<journal::FileHash>& files) const {
    for (const journal::FileHash& each : files) {
      const auto found = bundle_.files.find(each.file);
      if (found == bundle_.files.end()) return in_file(journal::problems::file_missing(each.file), each.file);
      if (base::sha256(found->second) != each.sha256)
        return in_file(journal::problems::file_differs(each.file), each.file);
    }
    return std::nullopt;
  }

  Fault unnamed() const {
    const auto names = [](const std::vector<journal::FileHash>& files, const std::string& name) {
      return std::ranges::find(files, name, &journal::FileHash::file) != files.end();
    };
    for (const auto& [name, bytes] : bundle_.files) {
      const bool is_known =
          name == scores_file || names(state_.knows->frame.files, name) || names(state_.standing.results, name);
      if (!is_known) return in_file(journal::problems::file_unknown(name), name);
    }
    return std::nullopt;
  }

  Fault attachments() const {
    for (const auto& [name, bytes] : bundle_.attachments) {
      if (base::sha256(bytes) != name) return in_file(journal::problems::attachment_differs(name), name);
    }
    return std::nullopt;
  }

  Fault scores() const {
    const auto found = bundle_.files.find(scores_file);
    if (found == bundle_.files.end()) return in_file(journal::problems::file_missing(scores_file), scores_file);
    const std::string derived = journal::scores_csv(state_);
    if (derived == found->second) return std::nullopt;
    const auto same = std::ranges::mismatch(derived, found->second).in1 - derived.begin();
    const auto line = std::count(derived.begin(), derived.begin() + same, '\n') + 1;
    Diagnostic problem = in_file(journal::problems::scores_differ(static_cast<int>(line)), scores_file);
    problem.place.line = static_cast<int>(line);
    return problem;
  }

  const Bundle& bundle_;
  const journal::State& state_;
};

Hidden hidden_in(const Bundle& bundle, const journal::State& state) {
  Hidden hidden;
  for (const journal::FileHash& each : state.knows->frame.files) {
    if (!each.file.ends_with(".csv")) continue;
    const std::vector<std::string> hashes = journal::hidden_hashes(bundle.files.at(each.file));
    const auto is_shown = [&](const std::string& hash) { return bundle.attachments.contains(hash); };
    hidden.cells += std::ssize(hashes);
    hidden.shown += std::ranges::count_if(hashes, is_shown);
  }
  return hidden;
}

/// Reads files one by one; the first that can't be read ends it.
class Reading {
 public:
  std::string bytes(const fs::path& path) {
    const base::Result<File> file = read_file(path.string());
    if (file) return std::string(file->bytes.view());
    if (diagnostics.empty()) diagnostics = file.diagnostics();
    return {};
  }
  std::map<std::string, std::string> folder(const fs::path& path) {
    std::map<std::string, std::string> files;
    if (!fs::is_directory(path)) return files;
    for (const fs::directory_entry& each : fs::directory_iterator(path)) {
      if (each.is_regular_file()) files.emplace(each.path().filename().string(), bytes(each.path()));
    }
    return files;
  }
  base::Diagnostics diagnostics;
};

}  // namespace

std::vector<std::string_view> split_notes(std::string_view text) {
  std::vector<std::string_view> notes;
  while (!text.empty()) {
    notes.push_back(first_lines(text, lines_of_a_note));
    text.remove_prefix(notes.back().size());
    if (text.size() > 1 && text.front() == '\n')
      text.remove_prefix(1);  // An empty line at the very end is none between notes.
  }
  return notes;
}

base::Result<Bundle> read_bundle(const fs::path& folder) {
  Reading reading;
  Bundle bundle{.journal = reading.bytes(folder / journal_file),
                .checkpoints = reading.bytes(folder / checkpoints_file),
                .files = reading.folder(folder),
                .attachments = reading.folder(folder / attachments_folder)};
  if (!reading.diagnostics.empty()) return std::move(reading.diagnostics);
  bundle.files.erase(journal_file);
  bundle.files.erase(checkpoints_file);
  return bundle;
}

base::Result<Verified> verify(const Bundle& bundle) {
  Walk walk(bundle);
  if (Fault fault = walk.run()) return base::Diagnostics{*std::move(fault)};
  const Audit& audit = walk.audit();
  if (Fault fault = Files(bundle, audit.state()).run()) return base::Diagnostics{*std::move(fault)};
  return Verified{read_note(split_notes(bundle.checkpoints).back())->checkpoint, audit.state(),
                  hidden_in(bundle, audit.state())};
}

std::optional<Diagnostic> continues(const Bundle& old, const Bundle& now) {
  if (now.journal.starts_with(old.journal)) return std::nullopt;
  const auto same = std::ranges::mismatch(old.journal, now.journal).in1 - old.journal.begin();
  const auto seq = std::count(old.journal.begin(), old.journal.begin() + same, '\n');
  Diagnostic problem = in_file(journal::problems::not_continued(static_cast<journal::Seq>(seq)), journal_file);
  problem.place.line = static_cast<int>(seq + 1);
  return problem;
}

std::string joined_notes(const std::vector<std::string>& notes) {
  std::string text;
  for (const std::string& note : notes) text += (text.empty() ? "" : "\n") + note;
  return text;
}

}  // namespace records
