#include "records/proof/checkpoint.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "base/base64.h"

namespace records {
namespace {

constexpr int fingerprint_letters = 32;

std::string body(const Checkpoint& checkpoint) {
  return fmt::format("{}\n{}\n{}\n", checkpoint.origin, checkpoint.size,
                     base::to_base64(base::as_text(checkpoint.root)));
}

std::string note_text(const Note& note) {
  return fmt::format("{}\n— {} {}\n", body(note.checkpoint), note.signer, base::to_base64(note.signature));
}

/// The next line of the text, without its end; the text loses it.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::optional<std::uint64_t> whole(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<Hash> root_of(std::string_view line) {
  const std::optional<std::string> bytes = base::from_base64(line);
  return bytes ? base::as_bytes<std::tuple_size_v<Hash>>(*bytes) : std::nullopt;
}

}  // namespace

std::string signed_note(const Checkpoint& checkpoint, const Signer& signer) {
  const std::string text = body(checkpoint);
  std::string signature(base::as_text(key_id(verifier(signer))));
  signature += base::as_text(base::sign(text, signer.seed));
  return note_text({checkpoint, signer.name, signature});
}

std::optional<Note> read_note(std::string_view text) {
  std::string_view rest = text;
  const std::string_view origin = take_line(rest);
  const std::optional<std::uint64_t> size = whole(take_line(rest));
  const std::optional<Hash> root = root_of(take_line(rest));
  take_line(rest);
  std::string_view signature_line = take_line(rest);
  const std::size_t space = signature_line.rfind(' ');
  constexpr std::string_view dash = "— ";
  if (!size || !root || !signature_line.starts_with(dash) || space == std::string_view::npos || space < dash.size()) {
    return std::nullopt;
  }
  const std::optional<std::string> signature = base::from_base64(signature_line.substr(space + 1));
  if (!signature) return std::nullopt;
  Note note{{std::string(origin), *size, *root},
            std::string(signature_line.substr(dash.size(), space - dash.size())),
            *signature};
  return note_text(note) == text ? std::optional(std::move(note)) : std::nullopt;
}

bool is_signed_by(const Note& note, const Verifier& verifier) {
  const auto id = key_id(verifier);
  const std::string_view bytes = note.signature;
  const auto signature =
      base::as_bytes<std::tuple_size_v<base::Signature>>(bytes.substr(std::min(id.size(), bytes.size())));
  return note.signer == verifier.name && bytes.starts_with(base::as_text(id)) && signature &&
         base::is_signed(body(note.checkpoint), *signature, verifier.key);
}

std::string fingerprint(const Checkpoint& checkpoint) {
  return base::to_crockford(base::as_text(base::sha256_bytes({body(checkpoint)})), fingerprint_letters);
}

}  // namespace records
