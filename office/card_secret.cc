#include "office/card_secret.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <utility>
#include <variant>

#include "base/base64.h"
#include "base/sha256.h"
#include "base/text.h"
#include "records/journal/journal_json.h"
#include "records/text/random.h"

namespace office {
namespace {

namespace journal = records::journal;

constexpr int token_letters = 26;
constexpr std::size_t token_bytes = 17;  // 26 × 5 bits, and six that are dropped.
constexpr std::size_t pin_digits = 6;
constexpr std::uint32_t pins = 1'000'000;
// What a foreign attachment may ask of this machine.
constexpr std::int64_t most_kibibytes = std::int64_t{1} << 20, most_passes = 16;

std::string without_dashes(std::string text) {
  std::erase(text, '-');
  return text;
}

/// What is typed otherwise than it stands on the card, in small letters: blanks and dashes, the letters that
/// Crockford's digits leave out because they look like others, and Cyrillic ones that look Latin.
struct Typed {
  std::string_view text, meant;
};
constexpr std::array<Typed, 20> typed_otherwise = {{{" ", ""},  {"\u00A0", ""}, {"-", ""},  {"–", ""},  {"—", ""},
                                                    {"i", "1"}, {"l", "1"},     {"o", "0"}, {"о", "0"}, {"а", "A"},
                                                    {"в", "B"}, {"с", "C"},     {"е", "E"}, {"н", "H"}, {"к", "K"},
                                                    {"м", "M"}, {"р", "P"},     {"т", "T"}, {"х", "X"}, {"у", "Y"}}};

/// The first letter of a text in small letters as it stands on the card; it is taken off the text.
std::string take_letter(std::string_view& text) {
  const auto* const found =
      std::ranges::find_if(typed_otherwise, [&](const Typed& each) { return text.starts_with(each.text); });
  const char letter = text.front();
  text.remove_prefix(found == typed_otherwise.end() ? 1 : found->text.size());
  if (found != typed_otherwise.end()) return std::string(found->meant);
  return {letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter};
}

std::string as_on_card(std::string_view typed) {
  const std::string small = base::lower(typed);
  std::string letters;
  for (std::string_view rest = small; !rest.empty();) letters += take_letter(rest);
  return letters;
}

std::string peppered(std::string_view pin, const Pepper& pepper) {
  return std::string(base::as_text(pepper.bytes)) + std::string(pin);
}

base::Digest digest_of(std::string_view pin, const Pepper& pepper, const PinHash& hash) {
  return base::argon2id(peppered(pin, pepper), hash.salt, hash.cost);
}

template <std::size_t Size>
std::optional<std::array<std::uint8_t, Size>> bytes_in(const journal::JsonObject& object, const char* name) {
  const auto found = object.find(name);
  const auto* text = found == object.end() ? nullptr : std::get_if<std::string>(&found->second.value);
  const std::optional<std::string> bytes = text == nullptr ? std::nullopt : base::from_hex(*text);
  return bytes ? base::as_bytes<Size>(*bytes) : std::nullopt;
}

std::optional<std::uint32_t> number_in(const journal::JsonObject& object, const char* name, std::int64_t least,
                                       std::int64_t most) {
  const auto found = object.find(name);
  const auto* number = found == object.end() ? nullptr : std::get_if<std::int64_t>(&found->second.value);
  if (number == nullptr || *number < least || *number > most) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

}  // namespace

// ---------------------------------------------------------------- on the card

std::string new_token() {
  return without_dashes(base::to_crockford(records::random_bytes(token_bytes), token_letters));
}

std::string new_pin() {
  constexpr std::uint32_t fair = UINT32_MAX - UINT32_MAX % pins;  // From here on some PINs would come more often.
  for (;;) {
    std::uint32_t number = 0;
    for (const char byte : records::random_bytes(sizeof number))
      number = number << 8U | static_cast<unsigned char>(byte);
    if (number < fair) return fmt::format("{:06}", number % pins);
  }
}

std::string in_groups(std::string_view token) {
  std::string text;
  for (std::size_t at = 0; at < token.size(); ++at) {
    if (at > 0 && at % 4 == 0) text += '-';
    text += token[at];
  }
  return text;
}

std::optional<std::string> read_token(std::string_view typed) {
  constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::string token = as_on_card(typed);
  const bool is_token = token.size() == token_letters && token.find_first_not_of(letters) == std::string::npos;
  return is_token ? std::optional(std::move(token)) : std::nullopt;
}

std::optional<std::string> read_pin(std::string_view typed) {
  std::string pin = as_on_card(typed);
  const bool is_pin = pin.size() == pin_digits && pin.find_first_not_of("0123456789") == std::string::npos;
  return is_pin ? std::optional(std::move(pin)) : std::nullopt;
}

// ---------------------------------------------------------------- what is kept

std::string token_hash(std::string_view token) { return base::sha256(token); }

Pepper pepper_of(const records::Signer& signer) {
  return {base::sha256_bytes({"konkurs card\n", base::as_text(signer.seed.bytes)})};
}

PinHash hash_of(std::string_view pin, const Pepper& pepper) {
  PinHash hash;
  hash.salt = *base::as_bytes<16>(records::random_bytes(hash.salt.size()));
  hash.digest = digest_of(pin, pepper, hash);
  return hash;
}

bool is_pin(std::string_view pin, const Pepper& pepper, const PinHash& hash) {
  return base::is_same(digest_of(pin, pepper, hash), hash.digest);
}

records::Attachment attachment_of(const PinHash& hash) {
  return {journal::write_json({journal::JsonObject{{"argon2id", {base::to_hex(base::as_text(hash.digest))}},
                                                   {"memory", {std::int64_t{hash.cost.kibibytes}}},
                                                   {"passes", {std::int64_t{hash.cost.passes}}},
                                                   {"salt", {base::to_hex(base::as_text(hash.salt))}}}})};
}

std::optional<PinHash> pin_hash_in(const records::Attachment& attachment) {
  const std::variant<journal::Json, std::size_t> read = journal::read_json(attachment.bytes);
  const auto* json = std::get_if<journal::Json>(&read);
  const auto* object = json == nullptr ? nullptr : std::get_if<journal::JsonObject>(&json->value);
  if (object == nullptr) return std::nullopt;
  const auto memory = number_in(*object, "memory", 8, most_kibibytes);
  const auto passes = number_in(*object, "passes", 1, most_passes);
  const auto salt = bytes_in<16>(*object, "salt");
  const auto digest = bytes_in<32>(*object, "argon2id");
  if (!memory || !passes || !salt || !digest) return std::nullopt;
  return PinHash{.cost = {*memory, *passes}, .salt = *salt, .digest = *digest};
}

}  // namespace office
