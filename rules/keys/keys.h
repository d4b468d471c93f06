#pragma once
/// Every key of contest.yaml, once: what may stand under it, whether it must be there, what it means. From these tables
/// comes the check of a file's shape (read_shape.h), the hints ("did you mean …") and the JSON Schema (schema.cc).
///
///   Value   what may stand in one place: a scalar of some kind, a list, a mapping; any combination of the three
///   Key     a key with its value        Table   the keys of one mapping
///
/// The tables are constants and refer to each other by address; `contest_table` is that of the whole file.

#include <cstdint>
#include <span>
#include <string_view>

#include "base/diagnostic.h"
#include "rules/yaml/yaml.h"

namespace rules::keys {

enum class Kind {
  none,        ///< No scalar at all.
  text,        ///< The organizer's words.
  id,          ///< A letter, then letters, digits, `_`.
  name,        ///< An id that formulas may use: no word of the formula language.
  contest_id,  ///< Also with `-`: it names folders.
  code,        ///< Of a diagnostic: `brackets-gap`.
  word,        ///< One of Value::words.
  format,      ///< The same, of the language's versions.
  formula,     ///< A plain number is one, too.
  number,
  positive,  ///< A number > 0.
  whole,     ///< A whole number, at least Value::least.
  flag,      ///< true or false.
  moment,    ///< 2025-11-01, 2025-11-01 14:30 …
  prize,     ///< 15000 RUB, or a formula
  scale,     ///< 0..5
  places,    ///< 1 or 1..3
  limit,     ///< 10 or 20%
  share,     ///< 2/3 or 70%
  range,     ///< 60..90 or 100
  cell,      ///< As in a CSV file: a number, a word, true, a moment.
};

struct Table;

struct Value {
  Kind kind = Kind::none;
  std::span<const std::string_view> words = {};  ///< All there are (word), or those that mean more than a formula.
  std::int64_t least = 0;                        ///< Of a whole number …
  std::int64_t most = 1'000'000'000;             ///< … and its greatest.
  bool money = false;                            ///< A number of rubles: 10.000 would be a riddle.
  bool nothing = false;                          ///< `~` has a meaning here.
  const Value* items = nullptr;                  ///< A list of these …
  std::string_view unique = {};                  ///< … in which no two have the same value of this key.
  const Table* table = nullptr;                  ///< A mapping with these keys …
  std::string_view key_left_out = {};            ///< … the one that is meant by a scalar that is none of `words`.
  const Value* under = nullptr;                  ///< A mapping of free keys to these.
  Kind key_kind = Kind::id;                      ///< What the free keys are.
  bool may_be_empty = false;                     ///< `[]` or `{}` has a meaning here.
  bool each_alone = false;                       ///< One with a mistake is left out; otherwise it spoils them all.
};

enum class Need { optional, required };

struct Key {
  std::string_view name;
  Value value;
  Need need = Need::optional;
  std::string_view ru, en;        ///< What it means, for the editor.
  std::string_view example = {};  ///< What to write when it is missing: `scale: 0..5`.
};

/// More keys, when the selector says this word.
struct Variant {
  std::string_view word;
  std::span<const Key> keys;
  std::string_view ru, en;
};

/// What a table can't say: a mistake among values that are right each by itself. Called when no value of the mapping is
/// wrong.
using Check = base::Diagnostics (*)(const yaml::Node& mapping);

struct Table {
  std::string_view name;  ///< In the schema's definitions.
  std::span<const Key> keys;
  std::string_view selector = {};  ///< A key of `keys`, with a word.
  std::string_view unsaid = {};    ///< The word that holds without that key; empty: it must be there.
  std::span<const Variant> variants = {};
  std::span<const std::string_view> exactly_one = {};  ///< Of these keys.
  const Value* rest = nullptr;                         ///< Under any other key.
  Check check = nullptr;
};

extern const Table contest_table;

const Key* find(std::span<const Key> keys, std::string_view name);
const Variant* find(std::span<const Variant> variants, std::string_view word);

/// Words that formulas keep for themselves: their own, and what every stage has.
std::span<const std::string_view> reserved_words();

}  // namespace rules::keys
