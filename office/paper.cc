#include "office/paper.h"

#include "base/sha256.h"
#include "office/changes.h"
#include "office/private_text.h"

namespace office {

namespace journal = records::journal;

std::string source_of(const Paper& paper) {
  return paper.scan.empty() ? private_text("typed in from paper", new_nonce()).bytes : paper.scan;
}

std::optional<journal::Seq> import_begun(const journal::State& state, const SheetOf& sheet, const journal::Actor& by,
                                         const Paper& paper) {
  const std::string source = paper.scan.empty() ? std::string{} : base::sha256(paper.scan);
  std::optional<journal::Seq> begun;
  for (const auto& [seq, import] : state.imports.values()) {
    const bool is_it = import.way == "paper" && import.stage == sheet.stage && import.juror == sheet.juror &&
                       import.by == by && !import.is_confirmed && (source.empty() || import.source == source);
    if (is_it) begun = seq;
  }
  return begun;
}

}  // namespace office
