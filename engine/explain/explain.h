#pragma once
/// Explaining: why an entry has its place, from the place down to the marks. It reads what score() computed (with
/// keep_every_node) and computes nothing again; how it looks is up to reports/.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/score/standing.h"

namespace engine {

/// One quantity: what it is, how it came about, and what it was made of.
struct Derivation {
  NodeId node = {};
  std::string name = {};  ///< As formulas write it; empty: a step of a formula.
  base::Words whose = {};  ///< «член жюри j2 (Иванова)», «объект i1»: which of several it is; empty: there is one.
  base::Words title = {};  ///< May be empty.
  base::Words rule = {};  ///< One line: "2 × «Свет» + «Ёлка»"; empty: it was stated, marked or decided by people.
  base::Words numbers = {};               ///< The rule with its numbers: "2 × 4,67 + 4"; empty: no arithmetic.
  base::Words note = {};                  ///< What the rule did here: which row fitted, who was left out, who decided.
  std::vector<base::Words> because = {};  ///< How a method came to it, a line each: duels, columns, rounds of a runoff.
  enum class Counts : std::uint8_t { yes, no } counts = Counts::yes;  ///< In what it is a part of.
  Value value = Absent{};
  base::Words text = {};      ///< The value: "26.34", "14/3", «да», «оценка не дана».
  base::Place place = {};     ///< The line of YAML.
  bool shown_before = false;  ///< What it was made of stands further up.
  std::vector<Derivation> parts = {};
};

/// Why the entry stands behind (or before) another.
struct Neighbour {
  std::string entry, title;
  std::uint32_t place = 0;  ///< The first of its places.
  std::string place_text = {};
  NodeId key = {};  ///< The first key in which they differ.
  base::Words key_words = {};
  base::Words own = {}, other = {};            ///< What they have there.
  std::optional<base::Exact> difference = {};  ///< How much, > 0; none where the key is no number or absent.
  base::Words by_how_much = {};                ///< The same in its unit; of moments the time between them.
};

struct Explanation {
  std::string stage = {};
  base::Words stage_title = {};  ///< May be empty.
  std::string entry = {}, title = {};
  std::vector<std::string> group = {};      ///< Titles of what it is ranked within; empty: the whole contest, or none.
  base::Words why_no_place = {};            ///< Empty: it has a place.
  std::vector<base::Words> waits_for = {};  ///< What people have to do before its place stands.
  std::vector<Derivation> not_met = {};     ///< The requirements that it does not meet, or that wait.
  std::uint32_t first = 0, last = 0;        ///< Its places; first < last: shared (or to be decided among them).
  std::string place_text = {};              ///< As the contest writes it; empty: none yet.
  std::vector<std::string> sharing = {};    ///< Who else has them.
  std::optional<Derivation> place =
      {};  ///< The tree; without a place it explains the total. None: it is not in the stage.
  std::optional<Neighbour> above = {}, below = {};
  std::optional<Derivation> advances = {}, prize = {}, funded = {};
  std::vector<Derivation> awards = {};  ///< One for each list of awards and each that is given beside it.
};

Explanation explain(const Results& results, const Stage& stage, std::uint32_t entry);

/// How the entry stands to any other of its group that has a place, as it has.
Neighbour beside(const Results& results, const Stage& stage, std::uint32_t entry, std::uint32_t other);

/// A value as people read it, in its unit, by the titles of choices; a long fraction also as a decimal: «27/7 ≈
/// 3,8571».
base::Words value_words(const Results& results, NodeId node, const Value& value);

/// The same as it stands in a formula: «27/7».
base::Words operand_words(const Results& results, NodeId node, const Value& value);

}  // namespace engine
