#pragma once
/// What is wrong with the shape of contest.yaml, one function per mistake, all wording here.
///
///   keys       unknown_key, key_of_another_type, missing_key, one_key_needed, keys_conflict
///   values     wrong_type, wrong_form, amount_unclear, unknown_word, too_small, too_great, not_positive, empty_value,
///   empty_text, empty_collection traps      trap, decimal_comma, comma_in_braces ids        bad_id, duplicate_id
///   together scale_upside_down, scale_step, range_upside_down, bracket_…, table_… accept     accepted_error,
///   accepted_unknown, accepted_unused

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "rules/keys/keys.h"
#include "rules/yaml/yaml.h"
#include "rules/yaml/yaml_traps.h"

namespace rules::problems {

using base::Diagnostic;
using base::Diagnostics;
using base::Place;
using Names = std::span<const std::string_view>;

/// `known`: the keys that may stand there.
Diagnostic unknown_key(const Place& at, std::string_view key, Names known);
/// The key that unknown_key suggests, or nothing.
std::optional<std::string_view> suggested_key(std::string_view key, Names known);
Diagnostic key_of_another_type(const Place& at, std::string_view key, std::string_view type, Names belong_to);
Diagnostic missing_key(const Place& at, const keys::Key& key);
Diagnostic one_key_needed(const Place& at, Names keys);
Diagnostic keys_conflict(const Place& at, const Place& first, std::string_view key, std::string_view first_key);

/// A key that means something beside another one only.
Diagnostic key_needs(const Place& at, std::string_view key, std::string_view other);
Diagnostic wrong_type(const yaml::Node& found, const keys::Value& expected);
/// The text is no scale, amount, moment, … as they are written here.
Diagnostic wrong_form(const yaml::Node& found, keys::Kind expected);
/// 10.000 of money; each reading has the unit behind it.
Diagnostic amount_unclear(const yaml::Node& found, std::string_view unit = {});
Diagnostic unknown_word(const yaml::Node& found, const keys::Value& expected);
/// `format` says a version of the language that this program does not know.
Diagnostic unknown_format(const yaml::Node& found);
Diagnostic too_small(const yaml::Node& found, std::int64_t least);
Diagnostic too_great(const yaml::Node& found, std::int64_t most);
Diagnostic not_positive(const yaml::Node& found);
Diagnostic empty_value(const Place& at, std::string_view key);
/// Quotes with nothing between them.
Diagnostic empty_text(const Place& at);
Diagnostic empty_collection(const Place& at, std::string_view key);

/// `meant`: the value that is wanted there.
Diagnostic trap(const yaml::Node& found, yaml::Trap trap, const keys::Value& meant);
Diagnostic decimal_comma(const yaml::Node& found);
/// `{yes: 4,5}` is a key `yes` and a key `5`.
Diagnostic decimal_comma_in_braces(const Place& at, std::string_view digits);
/// `whole`: what was meant to stand under `key`.
Diagnostic comma_in_braces(const Place& at, std::string_view piece, std::string_view key, std::string_view whole);

enum class BadId { form, two_alphabets, reserved };
Diagnostic bad_id(const Place& at, std::string_view id, BadId why);
Diagnostic duplicate_id(const Place& at, const Place& first, std::string_view id);

/// `low` and `high` as written.
struct Ends {
  std::string_view low, high;
};
/// One mark only.
Diagnostic scale_of_one(const Place& at, std::string_view mark);
Diagnostic scale_too_wide(const Place& at);
Diagnostic scale_upside_down(const Place& at, Ends ends);
Diagnostic scale_step(const Place& at, Ends ends, std::string_view step);
Diagnostic range_upside_down(const Place& at, Ends ends);
Diagnostic bracket_ends(const Place& at);
Diagnostic bracket_needs_at(const Place& at);
Diagnostic share_rounded_up(const Place& at);
Diagnostic table_row(const Place& at, std::size_t found, std::size_t expected);
Diagnostic table_needs_columns(const Place& at);
Diagnostic table_without_columns(const Place& at);
Diagnostic table_keys(const Place& at);

Diagnostic accepted_error(const Place& at, std::string_view code);
Diagnostic accepted_unknown(const Place& at, std::string_view code, Names known);
Diagnostic accepted_unused(const Place& at, std::string_view code);

}  // namespace rules::problems
