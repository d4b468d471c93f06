#include "records/proof/checkpoint.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

#include "base/base64.h"
#include "records/proof/receipt.h"
#include "records/proof/signer.h"

namespace {

using namespace records;

/// The example of golang.org/x/mod/sumdb/note, whose format C2SP's signed notes are.
const std::string example_key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const std::string example_secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n";
const std::string example_text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const std::string example_signature =
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

Signer sample() {
  Signer signer{"konkurs/snow"};
  signer.seed.bytes.fill(9);
  return signer;
}

Tree tree_of(const std::vector<std::string>& lines) {
  Tree tree;
  for (const std::string& line : lines) tree.append(leaf_hash(line));
  return tree;
}

const std::vector<std::string> lines = {"a", "b", "c", "d", "e"};

}  // namespace

TEST_CASE("signer: the published keys of the note format read, write and sign as published") {
  const std::optional<Signer> signer = read_signer(example_secret);
  REQUIRE(signer);
  CHECK(signer_text(*signer) == example_secret);
  CHECK(verifier_text(verifier(*signer)) == example_key);
  CHECK(read_verifier(example_key) == verifier(*signer));
  std::string signature(base::as_text(key_id(verifier(*signer))));
  signature += base::as_text(base::sign(example_text, signer->seed));
  CHECK(base::to_base64(signature) == example_signature);
}

TEST_CASE("signer: a key with any letter changed is none") {
  for (std::size_t at = 0; at < example_key.size(); ++at) {
    std::string changed = example_key;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    CAPTURE(changed);
    CHECK_FALSE(read_verifier(changed).has_value());
  }
}

TEST_CASE("signer: its file is its owner's alone") {
  const std::string path = (std::filesystem::temp_directory_path() / "konkurs-signer-test").string();
  std::filesystem::remove(path);
  const Signer signer = new_signer("snow");
  write_signer(path, signer);
  struct ::stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  CHECK(verifier(*load_signer(path)) == verifier(signer));
  CHECK_THROWS(write_signer(path, signer));
  std::filesystem::permissions(path, std::filesystem::perms{0640});
  CHECK(load_signer(path).diagnostics().front().code == "key-file-open");
  std::ofstream(path) << "nothing\n";
  std::filesystem::permissions(path, std::filesystem::perms{0600});
  CHECK(load_signer(path).diagnostics().front().code == "key-file-wrong");
  std::filesystem::remove(path);
}

TEST_CASE("checkpoint: a note says what was signed, and nothing but itself") {
  const Tree tree = tree_of(lines);
  const std::string text = signed_note({"konkurs/snow", 5, tree.root()}, sample());
  const std::optional<Note> note = read_note(text);
  REQUIRE(note);
  CHECK(note->checkpoint == Checkpoint{"konkurs/snow", 5, tree.root()});
  CHECK(is_signed_by(*note, verifier(sample())));
  CHECK_FALSE(is_signed_by(*note, verifier(new_signer("snow"))));
  for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
    std::string flipped = text;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    const std::optional<Note> read = read_note(flipped);
    CAPTURE(bit);
    REQUIRE_FALSE((read && is_signed_by(*read, verifier(sample()))));
  }
}

TEST_CASE("checkpoint: the fingerprint is 32 letters in groups of four") {
  const std::string print = fingerprint({"konkurs/snow", 5, tree_of(lines).root()});
  CHECK(print.size() == 32 + 7);
  CHECK(print != fingerprint({"konkurs/snow", 4, tree_of(lines).root()}));
}

TEST_CASE("receipt: proves its line, whatever is flipped in it does not") {
  const Tree tree = tree_of(lines);
  const Receipt receipt{"c", 2, tree.inclusion(2, 5), signed_note({"konkurs/snow", 5, tree.root()}, sample())};
  const std::string text = receipt_text(receipt);
  CHECK(text.starts_with("c2sp.org/tlog-proof@v1\nextra Yw==\nindex 2\n"));
  REQUIRE(read_receipt(text));
  CHECK(holds(*read_receipt(text), verifier(sample())));
  for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
    std::string flipped = text;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    const std::optional<Receipt> read = read_receipt(flipped);
    CAPTURE(bit);
    REQUIRE_FALSE((read && holds(*read, verifier(sample()))));
  }
  CHECK(receipt_code("c").size() == 9);
}
