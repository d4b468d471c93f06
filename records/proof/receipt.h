#pragma once
/// What a person takes home: that a record is in the journal, as a C2SP tlog-proof. It holds the record's line (as
/// extra data), its number, the proof and a signed checkpoint, and can be checked without the journal.
///
///   receipt_text, read_receipt   the file, and back
///   holds                        whether it proves its line under a key
///   receipt_code                 what the screen shows of it: eight letters, "7K3M-9QXD"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/proof/checkpoint.h"
#include "records/proof/tree.h"

namespace records {

struct Receipt {
  std::string line = {};
  std::uint64_t index = 0;
  std::vector<Hash> proof = {};
  std::string note = {};
};

std::string receipt_text(const Receipt& receipt);
std::optional<Receipt> read_receipt(std::string_view text);
bool holds(const Receipt& receipt, const Verifier& verifier);

std::string receipt_code(std::string_view line);

}  // namespace records
