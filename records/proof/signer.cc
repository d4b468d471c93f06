#include "records/proof/signer.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "base/base64.h"
#include "base/sha256.h"
#include "records/text/durable.h"
#include "records/text/file.h"
#include "records/text/random.h"

namespace records {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view ed25519 = "\x01";
constexpr std::string_view secret_prefix = "PRIVATE+KEY+";

using Bytes32 = std::array<std::uint8_t, 32>;

std::string id_text(const Verifier& verifier) { return base::to_hex(base::as_text(key_id(verifier))); }

std::string encoded(const Bytes32& key) {
  return base::to_base64(std::string(ed25519) + std::string(base::as_text(key)));
}

struct NamedKey {
  std::string name;
  std::string id;
  Bytes32 bytes;
};

/// `<name>+<id>+<base64>`; no name holds a plus.
std::optional<NamedKey> read_named(std::string_view text) {
  const std::size_t first = text.find('+');
  const std::size_t second = first == std::string_view::npos ? first : text.find('+', first + 1);
  if (second == std::string_view::npos || first == 0) return std::nullopt;
  const std::optional<std::string> key = base::from_base64(text.substr(second + 1));
  if (!key || !key->starts_with(ed25519)) return std::nullopt;
  const std::optional<Bytes32> bytes = base::as_bytes<32>(std::string_view(*key).substr(1));
  if (!bytes) return std::nullopt;
  return NamedKey{std::string(text.substr(0, first)), std::string(text.substr(first + 1, second - first - 1)), *bytes};
}

base::Diagnostic key_file_wrong(const std::string& path) {
  return {.code = "key-file-wrong",
          .place = {.file = path},
          .message = {"это не файл ключа подписи", "this is no file of a signing key"},
          .hint = {"ключ создаётся при открытии конкурса; он хранится отдельно от журнала",
                   "the key is made when the contest is opened; it is kept apart from the journal"}};
}

base::Diagnostic key_file_open(const std::string& path) {
  return {.code = "key-file-open",
          .place = {.file = path},
          .message = {"ключ подписи могут прочитать другие", "others may read the signing key"},
          .hint = {fmt::format("выполните: chmod 600 {}", path), fmt::format("run: chmod 600 {}", path)}};
}

bool is_open_to_others(const std::string& path) {
  struct ::stat status {};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0;
}

}  // namespace

std::string signer_name(std::string_view contest) { return fmt::format("konkurs/{}", contest); }

std::array<std::uint8_t, 4> key_id(const Verifier& verifier) {
  const base::Digest digest = base::sha256_bytes({verifier.name, "\n", ed25519, base::as_text(verifier.key)});
  std::array<std::uint8_t, 4> id{};
  std::copy_n(digest.begin(), id.size(), id.begin());
  return id;
}

std::string verifier_text(const Verifier& verifier) {
  return fmt::format("{}+{}+{}", verifier.name, id_text(verifier), encoded(verifier.key));
}

std::optional<Verifier> read_verifier(std::string_view text) {
  std::optional<NamedKey> named = read_named(text);
  if (!named) return std::nullopt;
  Verifier verifier{std::move(named->name), named->bytes};
  return id_text(verifier) == named->id ? std::optional(std::move(verifier)) : std::nullopt;
}

Verifier verifier(const Signer& signer) { return {signer.name, base::public_key(signer.seed)}; }

std::string signer_text(const Signer& signer) {
  return fmt::format("{}{}+{}+{}\n", secret_prefix, signer.name, id_text(verifier(signer)), encoded(signer.seed.bytes));
}

std::optional<Signer> read_signer(std::string_view text) {
  if (!text.starts_with(secret_prefix) || !text.ends_with('\n')) return std::nullopt;
  text.remove_suffix(1);
  std::optional<NamedKey> named = read_named(text.substr(secret_prefix.size()));
  if (!named) return std::nullopt;
  Signer signer{std::move(named->name), {named->bytes}};
  return id_text(verifier(signer)) == named->id ? std::optional(std::move(signer)) : std::nullopt;
}

Signer new_signer(std::string_view contest) { return {signer_name(contest), {*base::as_bytes<32>(random_bytes(32))}}; }

void write_signer(const std::string& path, const Signer& signer) { write_new(path, signer_text(signer), owner_only); }

base::Result<Signer> load_signer(const std::string& path) {
  const base::Result<File> file = read_file(path);
  if (!file) return file.diagnostics();
  if (is_open_to_others(path)) return base::Diagnostics{key_file_open(path)};
  std::optional<Signer> signer = read_signer(file->bytes.view());
  if (!signer) return base::Diagnostics{key_file_wrong(path)};
  return *std::move(signer);
}

}  // namespace records
