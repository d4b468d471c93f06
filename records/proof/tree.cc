#include "records/proof/tree.h"

#include <bit>
#include <cassert>
#include <optional>

#include "base/base64.h"

namespace records {
namespace {

using namespace std::string_view_literals;

/// Where a range is divided: the largest power of two below its length.
std::uint64_t split(std::uint64_t length) { return std::bit_floor(length - 1); }

}  // namespace

Hash leaf_hash(std::string_view line) { return base::sha256_bytes({"\0"sv, line}); }
Hash node_hash(const Hash& left, const Hash& right) {
  return base::sha256_bytes({"\1"sv, base::as_text(left), base::as_text(right)});
}

void Tree::append(const Hash& leaf) {
  Hash hash = leaf;
  for (std::size_t level = 0;; ++level) {
    if (level == levels_.size()) levels_.emplace_back();
    levels_[level].push_back(hash);
    if (levels_[level].size() % 2 != 0) return;
    hash = node_hash(*(levels_[level].end() - 2), hash);
  }
}

Hash Tree::root(std::uint64_t size) const {
  assert(size <= this->size());
  return size == 0 ? base::sha256_bytes({}) : hash({0, size});
}

Hash Tree::hash(Range range) const {
  const std::uint64_t length = range.end - range.begin;
  if (std::has_single_bit(length))
    return levels_[static_cast<std::size_t>(std::countr_zero(length))][range.begin / length];
  const std::uint64_t middle = range.begin + split(length);
  return node_hash(hash({range.begin, middle}), hash({middle, range.end}));
}

std::vector<Hash> Tree::inclusion(std::uint64_t index, std::uint64_t size) const {
  assert(index < size && size <= this->size());
  std::vector<Hash> proof;
  add_inclusion(proof, index, {0, size});
  return proof;
}

void Tree::add_inclusion(std::vector<Hash>& proof, std::uint64_t index, Range range) const {
  const std::uint64_t length = range.end - range.begin;
  if (length == 1) return;
  const std::uint64_t middle = range.begin + split(length);
  const Range left{range.begin, middle}, right{middle, range.end};
  const bool is_left = index < middle;
  add_inclusion(proof, index, is_left ? left : right);
  proof.push_back(hash(is_left ? right : left));
}

std::vector<Hash> Tree::consistency(std::uint64_t old_size, std::uint64_t size) const {
  assert(0 < old_size && old_size <= size && size <= this->size());
  std::vector<Hash> proof;
  if (old_size < size) add_consistency(proof, old_size, {0, size});
  return proof;
}

void Tree::add_consistency(std::vector<Hash>& proof, std::uint64_t old_size, Range range) const {
  if (old_size == range.end) {
    if (range.begin != 0) proof.push_back(hash(range));  // The verifier knows a subtree that begins at 0: the old root.
    return;
  }
  const std::uint64_t middle = range.begin + split(range.end - range.begin);
  const Range left{range.begin, middle}, right{middle, range.end};
  if (old_size <= middle) {
    add_consistency(proof, old_size, left);
    proof.push_back(hash(right));
  } else {
    add_consistency(proof, old_size, right);
    proof.push_back(hash(left));
  }
}

namespace {

/// Walks from a leaf (or subtree) to the root of a tree whose last node of that level is `last`, as RFC 9162 writes it.
class Climb {
 public:
  Climb(std::uint64_t node, std::uint64_t last) : node_(node), last_(last) {}

  bool is_at_root() const { return last_ == 0; }
  bool is_at_end() const { return node_ == last_; }
  /// Whether the sibling stands to the left.
  bool has_left_sibling() const { return node_ % 2 == 1 || is_at_end(); }

  void up() {
    if (has_left_sibling()) {
      while (node_ % 2 == 0 && node_ != 0) step();  // An only child stands on several levels.
    }
    step();
  }
  void skip_right_children() {
    while (node_ % 2 == 1) step();
  }

 private:
  void step() {
    node_ >>= 1U;
    last_ >>= 1U;
  }

  std::uint64_t node_, last_;
};

struct Roots {
  const Hash& old_root;
  const Hash& root;
};

/// Climbs from the subtree that both trees have, the first of the proof, by its siblings.
bool leads_to(Climb climb, const std::vector<Hash>& proof, const Roots& roots) {
  Hash old_hash = proof.front(), hash = proof.front();
  for (auto sibling = proof.begin() + 1; sibling != proof.end(); ++sibling) {
    if (climb.is_at_root()) return false;
    if (climb.has_left_sibling()) old_hash = node_hash(*sibling, old_hash);
    hash = climb.has_left_sibling() ? node_hash(*sibling, hash) : node_hash(hash, *sibling);
    climb.up();
  }
  return climb.is_at_root() && old_hash == roots.old_root && hash == roots.root;
}

}  // namespace

bool proves(const Inclusion& inclusion, const Hash& root) {
  if (inclusion.index >= inclusion.size) return false;
  Climb climb(inclusion.index, inclusion.size - 1);
  Hash hash = inclusion.leaf;
  for (const Hash& sibling : inclusion.proof) {
    if (climb.is_at_root()) return false;
    hash = climb.has_left_sibling() ? node_hash(sibling, hash) : node_hash(hash, sibling);
    climb.up();
  }
  return climb.is_at_root() && hash == root;
}

bool proves(const Consistency& consistency, const Hash& old_root, const Hash& root) {
  if (consistency.old_size == 0 || consistency.old_size > consistency.size) return false;
  if (consistency.old_size == consistency.size) return consistency.proof.empty() && old_root == root;
  std::vector<Hash> proof = consistency.proof;
  if (std::has_single_bit(consistency.old_size)) proof.insert(proof.begin(), old_root);
  if (proof.empty()) return false;
  Climb climb(consistency.old_size - 1, consistency.size - 1);
  climb.skip_right_children();
  return leads_to(climb, proof, {old_root, root});
}

}  // namespace records
