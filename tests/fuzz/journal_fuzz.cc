/// Any bytes as a journal with its checkpoints, as a note, a key, a receipt, a record: reading must end, in a verdict
/// with both languages; what is taken is written again as it was. The first byte says which, the others are its text.
/// Built and run by tests/fuzz/run.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "records/journal/bundle.h"
#include "records/journal/journal_json.h"
#include "records/journal/journal_line.h"
#include "records/proof/receipt.h"
#include "records/proof/signer.h"

namespace {

using namespace records;

void demand(bool holds) {
  if (!holds) std::abort();
}

void check(const base::Diagnostics& problems) {
  demand(problems.size() == 1);
  const base::Diagnostic& problem = problems.front();
  demand(!problem.message.ru.empty() && !problem.message.en.empty() && !problem.code.empty());
  demand(problem.place.line >= 0 && problem.place.column >= 0);
}

void record(std::string_view text) {
  const base::Result<journal::Record> record = journal::parse(text);
  if (record)
    demand(journal::encode(*record) == text);
  else
    check(record.diagnostics());
}

void json(std::string_view text) {
  const auto json = journal::read_json(text);
  const auto* value = std::get_if<journal::Json>(&json);
  if (value == nullptr) return;
  const std::string canonical = journal::write_json(*value);
  const auto again = journal::read_json(canonical);
  demand(std::holds_alternative<journal::Json>(again) &&
         journal::write_json(std::get<journal::Json>(again)) == canonical);
}

/// The records, a NUL, the checkpoints.
void bundle(std::string_view text) {
  const std::size_t cut = std::min(text.find('\0'), text.size());
  Bundle bundle{.journal = std::string(text.substr(0, cut))};
  if (cut < text.size()) bundle.checkpoints = text.substr(cut + 1);
  const base::Result<Verified> verified = verify(bundle);
  if (!verified) check(verified.diagnostics());
}

void small(std::string_view text) {
  if (const std::optional<Receipt> receipt = read_receipt(text)) demand(receipt_text(*receipt) == text);
  if (const std::optional<Verifier> key = read_verifier(text)) demand(verifier_text(*key) == text);
  if (const std::optional<Signer> key = read_signer(text)) demand(signer_text(*key) == text);
  read_note(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 4) {
    case 0: record(text); break;
    case 1: json(text); break;
    case 2: bundle(text); break;
    case 3: small(text); break;
  }
  return 0;
}
