#include "records/proof/tree.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

#include "base/base64.h"

namespace {

using records::Hash;
using records::Tree;

/// The leaves and roots that the reference implementation of RFC 6962 is tested with.
constexpr std::array leaves = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
constexpr std::array roots = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                              "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                              "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                              "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                              "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                              "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                              "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                              "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::string hex(const Hash& hash) { return base::to_hex(base::as_text(hash)); }
Hash leaf(std::size_t at) { return records::leaf_hash(std::to_string(at)); }

Tree tree_of(std::size_t size) {
  Tree tree;
  for (std::size_t at = 0; at < size; ++at) tree.append(leaf(at));
  return tree;
}

}  // namespace

TEST_CASE("tree: the roots of RFC 6962's reference leaves") {
  Tree tree;
  CHECK(hex(tree.root()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (std::size_t at = 0; at < leaves.size(); ++at) {
    tree.append(records::leaf_hash(*base::from_hex(leaves[at])));
    CHECK(hex(tree.root()) == roots[at]);
  }
  for (std::size_t size = 1; size <= leaves.size(); ++size) CHECK(hex(tree.root(size)) == roots[size - 1]);
}

TEST_CASE("tree: the reference inclusion proof of leaf 5 among 8, and of leaf 2 among 3") {
  Tree tree;
  for (const char* each : leaves) tree.append(records::leaf_hash(*base::from_hex(each)));
  const std::vector<Hash> five = tree.inclusion(5, 8);
  REQUIRE(five.size() == 3);
  CHECK(hex(five[0]) == "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  CHECK(hex(five[2]) == roots[3]);
  CHECK(hex(tree.inclusion(2, 3).front()) == roots[1]);
}

TEST_CASE("tree: every inclusion proof up to 40 leaves holds, and for nothing else") {
  const Tree tree = tree_of(40);
  for (std::uint64_t size = 1; size <= 40; ++size) {
    for (std::uint64_t at = 0; at < size; ++at) {
      const std::vector<Hash> proof = tree.inclusion(at, size);
      REQUIRE(proves(records::Inclusion{leaf(at), at, size, proof}, tree.root(size)));
      REQUIRE_FALSE(proves(records::Inclusion{leaf(at + 1), at, size, proof}, tree.root(size)));
      if (size > 1) REQUIRE_FALSE(proves(records::Inclusion{leaf(at), (at + 1) % size, size, proof}, tree.root(size)));
      std::vector<Hash> longer = proof;
      longer.push_back(leaf(0));
      REQUIRE_FALSE(proves(records::Inclusion{leaf(at), at, size, longer}, tree.root(size)));
    }
  }
  CHECK_FALSE(proves(records::Inclusion{leaf(0), 1, 1, {}}, tree.root(1)));
}

TEST_CASE("tree: every consistency proof up to 40 leaves holds, and for nothing else") {
  const Tree tree = tree_of(40);
  Tree other = tree_of(0);
  for (std::size_t at = 0; at < 40; ++at) other.append(leaf(at == 3 ? 99 : at));
  for (std::uint64_t size = 1; size <= 40; ++size) {
    for (std::uint64_t old = 1; old <= size; ++old) {
      const records::Consistency proof{old, size, tree.consistency(old, size)};
      REQUIRE(proves(proof, tree.root(old), tree.root(size)));
      if (old > 3) REQUIRE_FALSE(proves(proof, other.root(old), tree.root(size)));
      if (size > 3) REQUIRE_FALSE(proves(proof, tree.root(old), other.root(size)));
    }
  }
}
