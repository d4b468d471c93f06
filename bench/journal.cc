/// Durable marks a second, and what it takes to open a journal, beside SQLite alone with the same bytes and the same
/// durability (write-ahead log, synchronous=FULL):
///
///   journal FOLDER RECORDS
///
/// The two take turns, so that whatever else the machine does hits both.

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/sha256.h"
#include "records/journal/journal.h"
#include "records/store/sqlite.h"
#include "records/store/store_sqlite.h"

namespace {

namespace fs = std::filesystem;
using namespace records::journal;

constexpr int entries = 1000, marks_in_turn = 200;

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string entry(int at) { return fmt::format("e{:04}", at); }

Frame frame() {
  Frame frame{.files = {{"contest.yaml", base::sha256("rules")}},
              .stages = {{"main", {{"design", {}, Steps{"0", "1", 10}}}}}};
  for (int at = 0; at < entries; ++at) frame.entries.push_back({entry(at)});
  return frame;
}

/// Marks one cell after another, and then once more.
class Marks {
 public:
  Submission next() {
    const int at = static_cast<int>(number_ % entries);
    Submission submission{fmt::format("k-{}", number_), {Role::juror, "j1"}, {}, {}};
    submission.events.emplace_back(MarkSet{{"main", "j1", entry(at), "", "", "design"}, before(), {}, at % 11});
    ++number_;
    return submission;
  }
  std::vector<Submission> next(std::size_t count) {
    std::vector<Submission> group;
    for (std::size_t at = 0; at < count; ++at) group.push_back(next());
    return group;
  }

 private:
  /// The opening and the invitation come before the marks.
  Seq before() const { return number_ < entries ? 0 : number_ - entries + 2; }
  Seq number_ = 0;
};

Journal open(const fs::path& folder, const records::Signer& signer) {
  return *Journal::open(std::make_unique<records::SqliteStore>((folder / "journal.db").string()), signer, real_world());
}

Journal begin(const fs::path& folder, const records::Signer& signer) {
  Journal journal = open(folder, signer);
  const std::string key = records::verifier_text(records::verifier(signer));
  Submission all{"begin", {Role::organizer, "o"}, {Opened{1, key, frame()}}, {}};
  all.events.emplace_back(JurorInvited{"j1", base::sha256("person"), {{"main", {}, {}}}});
  journal.commit(std::span(&all, 1));
  return journal;
}

/// SQLite alone: lines of a record's size into one table.
class Raw {
 public:
  explicit Raw(const fs::path& file) : database_(file.string()) {
    database_.execute(
        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE lines (seq INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT");
  }
  void insert(std::size_t count) {
    database_.execute("BEGIN IMMEDIATE");
    records::Statement insert = database_.prepare("INSERT INTO lines (line) VALUES (?1)");
    for (std::size_t at = 0; at < count; ++at) {
      insert.bind(1, line_);
      insert.run();
    }
    database_.execute("COMMIT");
  }

 private:
  records::Database database_;
  std::string line_ = std::string(300, 'x');
};

void compare(Journal& journal, Marks& marks, Raw& raw, std::size_t group) {
  constexpr int turns = 10;
  double ours = 0, theirs = 0;
  for (int turn = 0; turn < turns; ++turn) {
    ours += seconds([&] {
      for (int at = 0; at < marks_in_turn; ++at) journal.commit(marks.next(group));
    });
    theirs += seconds([&] {
      for (int at = 0; at < marks_in_turn; ++at) raw.insert(group);
    });
  }
  const double count = double(turns) * marks_in_turn * double(group);
  fmt::print("groups of {:3}: {:8.0f} marks a second, SQLite alone {:8.0f}; ratio {:.2f}\n", group, count / ours,
             count / theirs, ours / theirs);
}

/// Kilobytes of this process that are in memory.
long resident() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
  }
  return 0;
}

void measure_opening(const fs::path& folder, const records::Signer& signer) {
  const long before = resident();
  std::unique_ptr<Journal> journal;
  const double ours = seconds([&] { journal = std::make_unique<Journal>(open(folder, signer)); });
  const auto records = double(journal->state().standing.size);
  const double bytes = double(resident() - before) * 1024;
  std::size_t read = 0;
  const double theirs = seconds([&] { journal->store().read(0, [&](std::string_view line) { read += line.size(); }); });
  fmt::print(
      "opening {:.0f} records: {:.2f} s, reading them alone {:.2f} s; {:.1f} us and {:.0f} bytes of memory each\n",
      records, ours, theirs, ours / records * 1e6, bytes / records);
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return std::cerr << "journal FOLDER RECORDS\n", 2;
  const fs::path folder = words[1];
  fs::create_directories(folder);
  const records::Signer signer = records::new_signer("bench");
  {
    Journal journal = begin(folder, signer);
    Marks marks;
    Raw raw(folder / "raw.db");
    for (const std::size_t group : {1, 10, 50, 200}) compare(journal, marks, raw, group);
    constexpr std::size_t group = 1000;
    while (journal.state().standing.size < std::stoull(words[2])) journal.commit(marks.next(group));
  }
  measure_opening(folder, signer);
}
