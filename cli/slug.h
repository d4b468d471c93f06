#pragma once
/// Ids from titles: «Художественный уровень» becomes khudozhestvenny_uroven.

#include <set>
#include <string>
#include <string_view>

namespace cli {

/// Latin letters, digits and _, a letter first; Russian letters as in passports (ICAO Doc 9303). At most 40 characters;
/// "x" where nothing of the title is left.
std::string slug(std::string_view title);

/// slug(title), with a number behind it when the id is taken (or a word of formulas); the id is taken then.
std::string new_id(std::string_view title, std::set<std::string>& taken);

}  // namespace cli
