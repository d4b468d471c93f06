#include <catch2/catch.hpp>

#include <string>

#include "base/argon2id.h"
#include "base/base64.h"
#include "base/ed25519.h"
#include "base/sha256.h"

namespace {

std::string bytes(const std::string& hex) { return *base::from_hex(hex); }

struct Vector {
  std::string secret, key, message, signature;
};

}  // namespace

TEST_CASE("sha256: FIPS 180 vectors, whole and in parts") {
  CHECK(base::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(base::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(base::sha256_bytes({"a", "", "bc"}) == base::sha256_bytes({"abc"}));
}

TEST_CASE("Argon2id: as the reference program computes it") {
  const auto hash = [](const char* secret, const char* salt, const base::Argon2idCost& cost) {
    return base::to_hex(base::as_text(base::argon2id(secret, *base::as_bytes<16>(salt), cost)));
  };
  CHECK(hash("konkurs", "0123456789abcdef", {19456, 2}) ==
        "31f71c6042814832218ff52f8ef8f15f950274abcd46f2f8e2fcb327f03f5498");
  CHECK(hash("123456", "saltsaltsaltsalt", {64, 1}) ==
        "a6156855ad38d11add1eb59b91931db2617b3b7417afc3e1597f323cf632b569");
}

TEST_CASE("digests are the same in all their bytes") {
  const base::Digest one = base::sha256_bytes({"a"});
  base::Digest other = one;
  CHECK(base::is_same(one, other));
  other.back() ^= 1U;
  CHECK_FALSE(base::is_same(one, other));
}

TEST_CASE("Ed25519: the vectors of RFC 8032, section 7.1") {
  const auto row = GENERATE(values<Vector>({
      {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
       "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
       "d25bf5f0595bbe24655141438e7a100b"},
      {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
       "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c"
       "387b2eaeb4302aeeb00d291612bb0c00"},
      {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
       "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
       "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659"
       "4a7c15e9716ed28dc027beceea1ec40a"},
  }));
  const base::Seed seed{*base::as_bytes<32>(bytes(row.secret))};
  const base::PublicKey key = *base::as_bytes<32>(bytes(row.key));
  base::Signature signature = *base::as_bytes<64>(bytes(row.signature));
  CHECK(base::public_key(seed) == key);
  CHECK(base::sign(bytes(row.message), seed) == signature);
  CHECK(base::is_signed(bytes(row.message), signature, key));
  CHECK_FALSE(base::is_signed(bytes(row.message) + "x", signature, key));
  signature[10] ^= 1U;
  CHECK_FALSE(base::is_signed(bytes(row.message), signature, key));
}

TEST_CASE("base64: RFC 4648 vectors, and nothing that is written otherwise") {
  const auto [plain, text] = GENERATE(values<std::pair<std::string, std::string>>({{"", ""},
                                                                                   {"f", "Zg=="},
                                                                                   {"fo", "Zm8="},
                                                                                   {"foo", "Zm9v"},
                                                                                   {"foob", "Zm9vYg=="},
                                                                                   {"fooba", "Zm9vYmE="},
                                                                                   {"foobar", "Zm9vYmFy"}}));
  CHECK(base::to_base64(plain) == text);
  CHECK(base::from_base64(text) == plain);
  const auto wrong =
      GENERATE(values<std::string>({"Zh==", "Zg=", "Zg", "Zg==\n", "Z=g=", "Zm9", "=", "====", "Zm9v====", "Zm 9"}));
  CAPTURE(wrong);
  CHECK_FALSE(base::from_base64(wrong).has_value());
}

TEST_CASE("hexadecimal and Crockford's letters") {
  CHECK(base::to_hex("\x01\xff") == "01ff");
  CHECK(base::from_hex("01ff") == "\x01\xff");
  CHECK_FALSE(base::from_hex("01FF").has_value());
  CHECK_FALSE(base::from_hex("01f").has_value());
  CHECK(base::to_crockford(*base::from_hex("00443214c7"), 8) == "0123-4567");
  CHECK(base::to_crockford(*base::from_hex("c675be77df"), 7) == "RSTV-WXY");
}
