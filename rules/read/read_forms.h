#pragma once
/// Small notations inside scalars: ranges, amounts of money, limits, moments.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/exact.h"

namespace rules {

/// `0.25` or `1/3`, exactly.
std::optional<base::Exact> number_in(std::string_view text);
/// `2/3`, `0.7` or `70%`: above 0 and at most 1.
std::optional<base::Exact> share_in(std::string_view text);
/// `0..5`, `-3..3`: both ends, whichever is greater.
std::optional<std::pair<base::Exact, base::Exact>> ends_of(std::string_view range);
/// The ends of a range as written, for words.
std::pair<std::string_view, std::string_view> written_ends(std::string_view range);
/// `1..3`, or `1` for both ends; the text must be one of these (asserted).
std::pair<base::Exact, base::Exact> range_of(std::string_view text);
/// `15000 RUB` or `15000`: all money is in rubles. Not `10.000`, which may be ten thousand.
std::optional<base::Exact> money_in(std::string_view text);
/// `10.000` of money: ten, or ten thousand?
bool is_unclear(std::string_view text);
/// `10` or `20%` (then true).
std::optional<std::pair<base::Exact, bool>> split_limit(std::string_view text);
/// The forms of docs/contest-format.md; whether the day exists is not looked at.
bool is_moment(std::string_view text);

}  // namespace rules
