#pragma once
/// The Merkle tree of RFC 6962: a journal has one, its leaves are the lines. Whoever knows a root can be shown that a
/// line is below it (inclusion) and that an older root is of the same journal, shorter (consistency).

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/sha256.h"

namespace records {

using Hash = base::Digest;

Hash leaf_hash(std::string_view line);
Hash node_hash(const Hash& left, const Hash& right);

class Tree {
 public:
  void append(const Hash& leaf);

  std::uint64_t size() const { return levels_.empty() ? 0 : levels_.front().size(); }
  Hash root() const { return root(size()); }
  /// Of the first `size` leaves; size ≤ size().
  Hash root(std::uint64_t size) const;

  /// That leaf `index` is among the first `size`; index < size.
  std::vector<Hash> inclusion(std::uint64_t index, std::uint64_t size) const;
  /// That the first `old_size` leaves begin the first `size`; 0 < old_size ≤ size.
  std::vector<Hash> consistency(std::uint64_t old_size, std::uint64_t size) const;

 private:
  struct Range {
    std::uint64_t begin, end;
  };
  Hash hash(Range range) const;
  void add_inclusion(std::vector<Hash>& proof, std::uint64_t index, Range range) const;
  void add_consistency(std::vector<Hash>& proof, std::uint64_t old_size, Range range) const;

  std::vector<std::vector<Hash>> levels_;  // [k]: complete subtrees of 2^k leaves
};

struct Inclusion {
  Hash leaf;
  std::uint64_t index, size;
  std::vector<Hash> proof;
};
bool proves(const Inclusion& inclusion, const Hash& root);

struct Consistency {
  std::uint64_t old_size, size;
  std::vector<Hash> proof;
};
bool proves(const Consistency& consistency, const Hash& old_root, const Hash& root);

}  // namespace records
