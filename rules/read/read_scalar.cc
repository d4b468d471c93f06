#include "rules/read/read_scalar.h"

#include <algorithm>
#include <cassert>

#include "base/decimal.h"
#include "base/text.h"
#include "rules/problems/problems_shape.h"
#include "rules/read/read_forms.h"
#include "rules/yaml/yaml_traps.h"

namespace rules {
namespace {

using keys::Kind;
using Problem = std::optional<base::Diagnostic>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_id(std::string_view text, std::string_view also) {
  if (text.empty() || !is_letter(text.front())) return false;
  return std::ranges::all_of(text, [&](char c) { return is_letter(c) || is_digit(c) || also.find(c) != also.npos; });
}

Problem id_problem(std::string_view id, const base::Place& at, Kind kind) {
  const std::string_view also = kind == Kind::contest_id ? "_-" : kind == Kind::code ? "-" : "_";
  if (base::mixes_alphabets(id)) return problems::bad_id(at, id, problems::BadId::two_alphabets);
  if (!is_id(id, also)) return problems::bad_id(at, id, problems::BadId::form);
  const bool reserved = kind == Kind::name && std::ranges::count(keys::reserved_words(), id) > 0;
  if (reserved) return problems::bad_id(at, id, problems::BadId::reserved);
  return {};
}

/// Traps that are none where they stand: a date where a moment is wanted, true in a formula.
bool is_harmless(yaml::Trap trap, Kind kind) {
  if (trap == yaml::Trap::none) return true;
  if (trap == yaml::Trap::date) return kind != Kind::text && kind != Kind::id && kind != Kind::name;
  if (trap == yaml::Trap::true_false) return kind == Kind::flag || kind == Kind::formula || kind == Kind::cell;
  if (trap == yaml::Trap::sexagesimal) return kind == Kind::moment;
  return false;
}

bool is_number_kind(Kind kind) { return kind == Kind::number || kind == Kind::positive || kind == Kind::whole; }

/// As it would be with decimal points.
std::string pointed(std::string text) {
  std::ranges::replace(text, ',', '.');
  return text;
}

bool has_decimal_comma(const std::string& text) {
  return text.find(',') != text.npos && base::parse_decimal(pointed(text)).has_value();
}

Problem number_problem(const yaml::Node& node, const yaml::Scalar& scalar, const keys::Value& expected) {
  if (expected.money && is_unclear(scalar.text())) return problems::amount_unclear(node);
  if (has_decimal_comma(scalar.text())) return problems::decimal_comma(node);
  const auto value = number_in(scalar.text());
  if (!value || !scalar.plain()) return problems::wrong_type(node, expected);
  if (expected.kind == Kind::positive && value->sign() <= 0) return problems::not_positive(node);
  if (expected.kind != Kind::whole) return {};
  if (!value->is_integer()) return problems::wrong_type(node, expected);
  if (*value < base::Exact(expected.least)) return problems::too_small(node, expected.least);
  if (*value > base::Exact(expected.most)) return problems::too_great(node, expected.most);
  return {};
}

Problem flag_problem(const yaml::Node& node, const yaml::Scalar& scalar, const keys::Value& expected) {
  if (scalar.plain() && (scalar.text() == "true" || scalar.text() == "false")) return {};
  return problems::wrong_type(node, expected);
}

Problem word_problem(const yaml::Node& node, const yaml::Scalar& scalar, const keys::Value& expected) {
  if (std::ranges::count(expected.words, std::string_view(scalar.text())) > 0) return {};
  return problems::unknown_word(node, expected);
}

/// And not like an amount with a slip in it: `15 000 руб.`
bool looks_like_formula(std::string_view text) {
  const bool begins_with_digit = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return (!text.empty() && !begins_with_digit) || text.find_first_of("+-*/^(") != std::string_view::npos;
}

bool has_form(std::string_view text, Kind kind) {
  switch (kind) {
    case Kind::moment: return is_moment(text);
    case Kind::prize: return money_in(text).has_value() || looks_like_formula(text);
    case Kind::limit: return split_limit(text).has_value();
    case Kind::share: return share_in(text).has_value();
    case Kind::scale: return ends_of(text).has_value();
    case Kind::places:
    case Kind::range: return ends_of(text).has_value() || base::parse_decimal(text).has_value();
    default: return true;
  }
}

problems::Ends ends_in_words(std::string_view range) {
  const auto [low, high] = written_ends(range);
  return {low, high};
}

Problem scale_problem(const yaml::Node& node, std::string_view text) {
  const auto [from, to] = *ends_of(text);
  if (is_too_wide(from, to)) return problems::scale_too_wide(node.place);
  if (from == to) return problems::scale_of_one(node.place, written_ends(text).first);
  if (from > to) return problems::scale_upside_down(node.place, ends_in_words(text));
  return {};
}

Problem places_problem(const yaml::Node& node, std::string_view text) {
  const auto [first, last] = range_of(text);
  if (!first.as_int64() || !last.as_int64()) return problems::wrong_form(node, Kind::places);
  if (first < base::Exact(1)) return problems::too_small(node, 1);
  if (last < first) return problems::range_upside_down(node.place, ends_in_words(text));
  return {};
}

Problem range_problem(const base::Place& at, std::string_view text) {
  const auto [low, high] = range_of(text);
  if (low <= high) return {};
  return problems::range_upside_down(at, ends_in_words(text));
}

Problem form_problem(const yaml::Node& node, const yaml::Scalar& scalar, Kind kind) {
  if (kind == Kind::text && base::trim(scalar.text()).empty()) return problems::empty_text(node.place);
  if (kind == Kind::formula && base::trim(scalar.text()).empty()) return problems::empty_text(node.place);
  if (kind == Kind::prize && is_unclear(scalar.text())) return problems::amount_unclear(node, "RUB");
  if (!has_form(scalar.text(), kind)) {
    return has_form(pointed(scalar.text()), kind) ? problems::decimal_comma(node) : problems::wrong_form(node, kind);
  }
  if (kind == Kind::scale) return scale_problem(node, scalar.text());
  if (kind == Kind::places) return places_problem(node, scalar.text());
  if (kind == Kind::range) return range_problem(node.place, scalar.text());
  return {};
}

Problem kind_problem(const yaml::Node& node, const yaml::Scalar& scalar, const keys::Value& expected) {
  switch (expected.kind) {
    case Kind::none: return problems::wrong_type(node, expected);
    case Kind::id:
    case Kind::name:
    case Kind::contest_id:
    case Kind::code: return id_problem(scalar.text(), node.place, expected.kind);
    case Kind::word:
    case Kind::format: return word_problem(node, scalar, expected);
    case Kind::number:
    case Kind::positive:
    case Kind::whole: return number_problem(node, scalar, expected);
    case Kind::flag: return flag_problem(node, scalar, expected);
    default: return form_problem(node, scalar, expected.kind);
  }
}

}  // namespace

Problem scalar_problem(const yaml::Node& node, const keys::Value& expected) {
  const auto* scalar = node.scalar();
  assert(scalar);
  const auto trap = scalar->plain() ? yaml::trap_in(scalar->text()) : yaml::Trap::none;
  const bool quoted_number = is_number_kind(expected.kind) && trap == yaml::Trap::true_false;
  const bool listed = std::ranges::count(expected.words, std::string_view(scalar->text())) > 0;
  if (expected.kind != Kind::none && !listed && !quoted_number && !is_harmless(trap, expected.kind)) {
    return problems::trap(node, trap, expected);
  }
  return kind_problem(node, *scalar, expected);
}

Problem key_problem(const yaml::Key& key, Kind kind) {
  if (kind == Kind::cell) return {};
  const yaml::Node node{.place = key.place, .value = yaml::Scalar{.content = {.text = key.text, .place = key.place}}};
  if (kind == Kind::range && has_form(key.text, kind)) return range_problem(key.place, key.text);
  if (kind == Kind::number || kind == Kind::range) {
    if (base::parse_decimal(key.text)) return {};
    return problems::wrong_type(node, {.kind = kind});
  }
  const auto trap = key.quoted ? yaml::Trap::none : yaml::trap_in(key.text);
  const bool truth = trap == yaml::Trap::yes_no || trap == yaml::Trap::true_false;
  return truth ? problems::trap(node, trap, {.kind = kind}) : id_problem(key.text, key.place, kind);
}

bool is_too_wide(const base::Exact& from, const base::Exact& to) {
  const base::Exact greatest = 1'000'000'000;
  return base::abs(from) > greatest || base::abs(to) > greatest;
}

Text text_of(const yaml::Node& node) { return {node.scalar()->text(), node.place}; }

Number number_of(const yaml::Node& node) { return {*number_in(node.scalar()->text()), node.place}; }

Number share_of(const yaml::Node& node) { return {*share_in(node.scalar()->text()), node.place}; }

Whole whole_of(const yaml::Node& node) { return {*number_of(node).value.as_int64(), node.place}; }

Flag flag_of(const yaml::Node& node) { return {node.scalar()->text() == "true", node.place}; }

FormulaText formula_of(const yaml::Node& node) { return node.scalar()->content; }

Cell cell_of(const yaml::Node& node) {
  if (node.is_nothing()) return {std::nullopt, node.place};
  return {node.scalar()->text(), node.place};
}

Money money_of(const yaml::Node& node) { return {.amount = *money_in(node.scalar()->text()), .place = node.place}; }

Limit limit_of(const yaml::Node& node) {
  auto limit = *split_limit(node.scalar()->text());
  return {.value = std::move(limit.first), .percent = limit.second, .place = node.place};
}

}  // namespace rules
