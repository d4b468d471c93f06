#pragma once
/// What is left to people, as recorded decisions answer it: found by the entries that it is about.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/data/question.h"
#include "engine/data/tables.h"

namespace engine {

/// A kind of decision that the rules leave to people in a stage; of awards: which one.
struct Foreseen {
  std::string_view kind, stage, award = {};
  bool by_seed = false;  ///< One number for all.
};
/// Whether the decision is of that kind, in that stage (a decision without a stage is for every one) and for that
/// award.
bool is_about(const Decision& decision, const Foreseen& one);

/// A tie, a cut, a divergence or a recommendation that is people's to decide.
struct Matter {
  Foreseen what;
  std::vector<std::string> entries;
  bool is_tie;
};

/// Ties that share entries are one matter, for one list of positions answers them: entries may be tied within their
/// district and within the whole contest.
class LeftToPeople {
 public:
  explicit LeftToPeople(const std::vector<Question>& questions);

  const std::vector<Matter>& matters() const { return matters_; }
  /// Their positions among matters().
  std::vector<std::size_t> about(const Decision& decision) const;

 private:
  void add(const Matter& matter);
  std::vector<std::size_t> ties_with(const Matter& matter) const;
  void put(const std::vector<std::string>& entries, std::size_t into);

  std::vector<Matter> matters_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_entry_;
};

}  // namespace engine
