#include "records/proof/receipt.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/base64.h"

namespace records {
namespace {

constexpr std::string_view first_line = "c2sp.org/tlog-proof@v1\n";
constexpr std::string_view before_line = "extra ";
constexpr std::string_view before_index = "index ";
constexpr int code_letters = 8;

/// The rest of a text, line by line.
struct Lines {
  std::string_view rest;

  std::string_view next() {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
  }
  std::string_view next(std::string_view prefix) {
    const std::string_view line = next();
    return line.starts_with(prefix) ? line.substr(prefix.size()) : std::string_view();
  }
};

std::vector<Hash> hashes(Lines& lines) {
  std::vector<Hash> proof;
  for (std::string_view line = lines.next(); !line.empty(); line = lines.next()) {
    const std::optional<std::string> bytes = base::from_base64(line);
    const std::optional<Hash> hash = bytes ? base::as_bytes<std::tuple_size_v<Hash>>(*bytes) : std::nullopt;
    proof.push_back(hash.value_or(Hash{}));  // Another hash is written otherwise: read_receipt sees it.
  }
  return proof;
}

}  // namespace

std::string receipt_text(const Receipt& receipt) {
  std::string text(first_line);
  text += fmt::format("{}{}\n{}{}\n", before_line, base::to_base64(receipt.line), before_index, receipt.index);
  for (const Hash& hash : receipt.proof) text += base::to_base64(base::as_text(hash)) + '\n';
  return text + '\n' + receipt.note;
}

std::optional<Receipt> read_receipt(std::string_view text) {
  Lines lines{text};
  lines.next();
  Receipt receipt{.line = base::from_base64(lines.next(before_line)).value_or("")};
  const std::string_view index = lines.next(before_index);
  std::from_chars(index.data(), index.data() + index.size(), receipt.index);
  receipt.proof = hashes(lines);
  receipt.note = lines.rest;
  return receipt_text(receipt) == text ? std::optional(std::move(receipt)) : std::nullopt;
}

bool holds(const Receipt& receipt, const Verifier& verifier) {
  const std::optional<Note> note = read_note(receipt.note);
  return note && note->checkpoint.origin == verifier.name && is_signed_by(*note, verifier) &&
         proves(Inclusion{leaf_hash(receipt.line), receipt.index, note->checkpoint.size, receipt.proof},
                note->checkpoint.root);
}

std::string receipt_code(std::string_view line) {
  return base::to_crockford(base::as_text(leaf_hash(line)), code_letters);
}

}  // namespace records
