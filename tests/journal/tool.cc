#include "tool.h"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>

#include "journal_sample.h"
#include "records/journal/journal_line.h"

namespace journal_tool {
namespace {

namespace fs = std::filesystem;
using namespace journal_sample;

void put(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// As somebody with the key could write it.
records::Bundle forged(const Journal& journal, const Record& record) {
  records::Bundle bundle = bundle_of(journal);
  records::Tree tree = journal.tree();
  const std::string line = encode(record);
  tree.append(records::leaf_hash(line));
  bundle.journal += line + '\n';
  bundle.checkpoints += '\n' + records::signed_note({signer().name, tree.size(), tree.root()}, signer());
  return bundle;
}

/// To which the forged record is appended.
Journal journal_before(const std::string& how) {
  if (how == "after_close") return finished_journal();
  Journal journal = open_journal();
  if (how == "after_signing") saved(journal, juror("j1"), SheetSigned{"main", "j1", {}});
  return journal;
}

}  // namespace

void put(const std::filesystem::path& folder, const records::Bundle& bundle) {
  fs::create_directories(folder / records::attachments_folder);
  put(folder / records::journal_file, bundle.journal);
  put(folder / records::checkpoints_file, bundle.checkpoints);
  for (const auto& [name, bytes] : bundle.files) put(folder / name, bytes);
  for (const auto& [name, bytes] : bundle.attachments) put(folder / records::attachments_folder / name, bytes);
}

int sample(const Arguments& arguments) {
  put(arguments.at(0), bundle_of(finished_journal()));
  return 0;
}

int returned(const Arguments& arguments) {
  Journal journal = open_journal();
  saved(journal, juror("j1"), SheetSigned{"main", "j1", {}});
  saved(journal, secretary(), SheetReturned{"main", "j1", "описка"});
  saved(journal, juror("j1"), MarkSet{cell("j1", "e2", "design"), 0, {}, 10});
  put(arguments.at(0), bundle_of(journal));
  return 0;
}

int forge(const Arguments& arguments) {
  const Journal journal = journal_before(arguments.at(1));
  Record record{.seq = journal.state().standing.size,
                .contest = "snow",
                .actor = juror("j1"),
                .time = 1795384900,
                .key = "forged",
                .nonce = std::string(32, 'a'),
                .event = MarkSet{cell("j1", "e2", "design"), 0, {}, 10}};
  if (arguments.at(1) == "by_chair") record.actor.role = Role::chair;
  if (arguments.at(1) == "card_of_nobody") record.event = CardLocked{1};
  if (arguments.at(1) == "off_scale") std::get<MarkSet>(record.event).mark = 11;
  put(arguments.at(0), forged(journal, record));
  return 0;
}

int verify(const Arguments& arguments) {
  const base::Result<records::Bundle> bundle = records::read_bundle(arguments.at(0));
  if (!bundle) return fmt::print("{}\n", bundle.diagnostics().front().code), 1;
  const base::Result<records::Verified> verified = records::verify(*bundle);
  std::optional<base::Diagnostic> fault;
  if (!verified) fault = verified.diagnostics().front();
  if (!fault && arguments.size() > 1) fault = records::continues(*records::read_bundle(arguments[1]), *bundle);
  if (fault && fault->place.line > 0)
    return fmt::print("{}:{}: {}\n", fault->place.file, fault->place.line, fault->code), 1;
  if (fault) return fmt::print("{}: {}\n", fault->place.file, fault->code), 1;
  fmt::print("fingerprint: {}\n", records::fingerprint(verified->head));
  return 0;
}

}  // namespace journal_tool

int main(int count, char** words) {
  using namespace journal_tool;
  const std::map<std::string, int (*)(const Arguments&)> verbs = {
      {"sample", sample}, {"returned", returned}, {"forge", forge}, {"verify", verify}, {"flips", flips},
      {"write", write},   {"keys", keys},         {"life", life},   {"bundle", bundle}};
  try {
    const Arguments arguments(words + 2, words + count);
    return verbs.at(words[1])(arguments);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "{}\n", problem.what());
    return 70;
  }
}
