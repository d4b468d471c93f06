#include "cli/juror_sheets.h"

#include <fmt/format.h>

#include <cstdint>

#include "office/cells.h"
#include "office/changes.h"
#include "records/journal/journal_problems.h"
#include "records/text/file.h"

namespace cli {
namespace {

namespace journal = records::journal;

constexpr std::uint64_t largest_scan = std::uint64_t{20} << 20;

base::Diagnostic no_sheets(const journal::State& state, const std::string& juror,
                           const std::optional<std::string>& stage) {
  const journal::Juror* known = state.jurors.find(juror);
  if (known == nullptr) return journal::problems::juror_unknown(juror);
  if (known->is_revoked) return journal::problems::juror_revoked(juror);
  return journal::problems::not_assigned(juror, "", stage.value_or(""));
}

}  // namespace

Option juror_option() { return {.name = "juror", .value = "ID", .help = {"чей лист", "whose sheet"}}; }

Option stage_option(const base::Words& otherwise) {
  return {.name = "stage",
          .value = "ID",
          .help = {"этап; без него — " + otherwise.ru, "the stage; otherwise " + otherwise.en}};
}

Option scan_option() {
  return {.name = "scan",
          .value = "FILE",
          .help = {"с --paper: снимок бумаги, он останется в журнале",
                   "with --paper: a picture of the paper, kept with the journal"}};
}

base::Result<std::vector<office::SheetProgress>> juror_sheets(const Opened& opened, const Given& given) {
  const std::string juror = *given.value("juror");
  const std::optional<std::string> stage = given.value("stage");
  std::vector<office::SheetProgress> sheets = office::progress(opened.state(), opened.played.results());
  std::erase_if(sheets, [&](const office::SheetProgress& each) {
    return each.of.juror != juror || (stage && each.of.stage != *stage);
  });
  if (sheets.empty()) return base::Diagnostics{no_sheets(opened.state(), juror, stage)};
  return sheets;
}

base::Result<office::Paper> paper_of(const Given& given) {
  const std::optional<std::string> scan = given.value("scan");
  if (!scan) return office::Paper{};
  const base::Result<records::File> file = records::read_file(*scan, largest_scan);
  if (!file) return file.diagnostics();
  return office::Paper{std::string(file->bytes.view())};
}

std::string sheet_lines(const Opened& opened, const SheetWords& words, const office::SheetOf& sheet,
                        journal::Seq since) {
  const bool is_whole = since == 0;
  std::string text;
  for (const journal::Cell& cell : office::asked_cells(opened.state(), sheet.juror)) {
    const journal::Given given = office::given_in(opened.state(), cell);
    const bool is_empty = given.what == journal::Given::What::cleared;
    if (cell.stage == sheet.stage && given.record > since && !(is_whole && is_empty))
      text += fmt::format("    {}: {}\n", words.place(cell), words.given_or_nothing(cell, given));
  }
  for (const auto& [where, comment] : opened.state().comments.values()) {
    const bool is_on_it = where[0] == sheet.stage && where[1] == sheet.juror && comment.record > since;
    if (!is_on_it || (is_whole && comment.sha256.empty())) continue;
    text +=
        "    " + comment_words(where[2], office::comment_now(opened.journal, where).text).in(words.language()) + "\n";
  }
  return text;
}

}  // namespace cli
