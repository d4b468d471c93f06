// Spoils a journal in every way and looks whether the verifier sees it. The records before the spoilt one are read
// once: the audit of a bundle is a fold, and goes on from a copy.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "journal_sample.h"
#include "records/journal/journal_audit.h"
#include "records/journal/journal_checks.h"
#include "records/journal/journal_line.h"
#include "tool.h"

namespace journal_tool {
namespace {

using namespace journal_sample;
using Lines = std::vector<std::string>;

/// A contest with so many records: marks, changed and cleared marks, signatures.
Journal long_journal(std::size_t records) {
  Journal journal = open_journal();
  const std::vector<std::string> entries = {"e1", "e2"}, criteria = {"design", "light"};
  for (std::size_t at = 0; journal.state().standing.size + 1 < records; ++at) {
    const Cell place = cell(at % 2 == 0 ? "j1" : "j2", entries[at / 2 % 2], criteria[at / 4 % 2]);
    const Given* given = journal.state().marks.find(place);
    const Seq after = given == nullptr ? 0 : given->record;
    const bool clears = at % 7 == 3 && given != nullptr && given->what == Given::What::mark;
    const Event event = clears ? Event(MarkCleared{place, after, {}})
                               : Event(MarkSet{place, after, {}, static_cast<std::int64_t>(at % 3)});
    saved(journal, juror(place.juror), event);
  }
  saved(journal, organizer(), Closed{});
  return journal;
}

class Spoiling {
 public:
  explicit Spoiling(const Journal& journal)
      : lines_(lines_of(journal)), others_(lines_of(open_journal("rain"))), notes_(journal.store().notes()) {}

  void run(std::size_t every) {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      flip(at, every);
      move(at);
      go_on(audit_, at);
    }
  }
  std::size_t tried = 0, missed = 0;

 private:
  /// One record, and the checkpoint after it when there is one.
  bool is_refused(Audit& audit, const std::string& line) const {
    if (audit.take(line)) return true;
    const std::size_t size = audit.tree().size();
    const auto note =
        std::ranges::find(notes_, std::optional(size), [](const std::string& each) { return size_of_note(each); });
    return note != notes_.end() && audit.take_note(*note);
  }
  using Audit = records::journal::Audit;

  void go_on(Audit& audit, std::size_t at) const {
    if (is_refused(audit, lines_[at])) throw std::runtime_error("the sound journal is refused");
  }

  /// `spoilt` stands where the lines from `at` to `next` stood.
  void check(std::size_t at, const Lines& spoilt, std::size_t next) {
    ++tried;
    Lines rest = spoilt;
    rest.insert(rest.end(), lines_.begin() + static_cast<long>(std::min(next, lines_.size())), lines_.end());
    Audit audit = audit_;
    const bool is_found = std::ranges::any_of(rest, [&](const std::string& line) { return is_refused(audit, line); }) ||
                          audit.end() || is_short(audit);
    if (is_found) return;
    ++missed;
    fmt::print("missed: record {}\n", at);
  }

  /// A checkpoint is left that speaks of more records.
  bool is_short(const Audit& audit) const { return audit.tree().size() < size_of_note(notes_.back()); }

  /// Whether already the bytes or the laws refuse it; otherwise the tree must.
  bool is_lawless(const std::string& line) const {
    const base::Result<Record> record = parse(line);
    return !record || refusal(audit_.state(), *record);
  }

  void flip(std::size_t at, std::size_t every) {
    const std::string whole = lines_[at] + '\n';
    for (std::size_t bit = at % every; bit < whole.size() * 8; bit += every) {
      std::string line = whole;
      line[bit / 8] = static_cast<char>(line[bit / 8] ^ (1 << bit % 8));
      flipped(at, line);
    }
  }

  void flipped(std::size_t at, std::string line) {
    if (line.back() != '\n') return joined(at, line);
    line.pop_back();
    const std::size_t cut = line.find('\n');
    if (cut != std::string::npos) return check(at, {line.substr(0, cut), line.substr(cut + 1)}, at + 1);
    if (is_lawless(line))
      ++tried;
    else
      check(at, {line}, at + 1);
  }

  /// Without its line break a record goes on in the next one.
  void joined(std::size_t at, const std::string& line) {
    if (at + 1 < lines_.size())
      check(at, {line + lines_[at + 1]}, at + 2);
    else
      ++tried;
  }

  void move(std::size_t at) {
    check(at, {}, at + 1);
    check(at, {lines_[at], lines_[at]}, at + 1);
    if (at + 1 < lines_.size()) check(at, {lines_[at + 1], lines_[at]}, at + 2);
    check(at, {others_[at % others_.size()]}, at + 1);
  }

  Lines lines_, others_, notes_;
  Audit audit_;
};

}  // namespace

int flips(const Arguments& arguments) {
  Spoiling spoiling(long_journal(std::stoul(arguments.at(0))));
  spoiling.run(std::stoul(arguments.at(1)));
  fmt::print("{} spoilt, {} missed\n", spoiling.tried, spoiling.missed);
  return spoiling.missed == 0 ? 0 : 1;
}

}  // namespace journal_tool
