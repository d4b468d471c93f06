#include "cli/slug.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"

namespace cli {

namespace {

using Letter = std::pair<std::string_view, std::string_view>;

constexpr std::array<Letter, 33> letters = {{
    {"а", "a"}, {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"},  {"е", "e"},  {"ё", "e"},  {"ж", "zh"}, {"з", "z"},
    {"и", "i"}, {"й", "i"}, {"к", "k"}, {"л", "l"}, {"м", "m"},  {"н", "n"},  {"о", "o"},  {"п", "p"},  {"р", "r"},
    {"с", "s"}, {"т", "t"}, {"у", "u"}, {"ф", "f"}, {"х", "kh"}, {"ц", "ts"}, {"ч", "ch"}, {"ш", "sh"}, {"щ", "shch"},
    {"ъ", ""},  {"ы", "y"}, {"ь", ""},  {"э", "e"}, {"ю", "iu"}, {"я", "ia"},
}};

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

void add_gap(std::string& id) {
  if (!id.empty() && id.back() != '_') id += '_';
}

/// The letter at the front of `text`, in Latin, and what is left of the text; any other character is a gap.
std::string_view take(std::string_view text, std::string& id) {
  if (is_plain(text.front())) {
    id += text.front();
    return text.substr(1);
  }
  const auto letter = std::ranges::find_if(letters, [&](const Letter& each) { return text.starts_with(each.first); });
  if (letter == letters.end()) {
    add_gap(id);
    return text.substr(1);
  }
  id += letter->second;
  return text.substr(letter->first.size());
}

/// Of a word that goes on in `rest` nothing stays, unless it is the only one.
void cut_word(std::string_view rest, std::string& id) {
  std::string more = id;
  if (!rest.empty()) take(rest, more);
  const bool goes_on = more.size() > id.size() && more.back() != '_';
  const std::size_t gap = id.rfind('_');
  if (goes_on && gap != std::string::npos) id.resize(gap);
}

/// Not at once an id of a definition: formulas have another use for them.
constexpr std::array<std::string_view, 17> words_of_formulas = {
    "and",   "or",   "not",        "if",         "then",  "else",  "in", "over", "true",
    "false", "mark", "nomination", "jury_total", "total", "place", "no", "yes"};

}  // namespace

std::string slug(std::string_view title) {
  constexpr std::size_t longest = 40;
  const std::string lower = base::lower(title);
  std::string id;
  std::string_view rest = lower;
  while (!rest.empty() && id.size() < longest) rest = take(rest, id);
  cut_word(rest, id);
  while (!id.empty() && id.back() == '_') id.pop_back();
  const bool starts_well = !id.empty() && id.front() >= 'a' && id.front() <= 'z';
  return starts_well ? id : id.empty() ? "x" : "x" + id;
}

std::string new_id(std::string_view title, std::set<std::string>& taken) {
  const std::string first = slug(title);
  std::string id = std::ranges::count(words_of_formulas, first) > 0 ? first + "_1" : first;
  for (int number = 2; !taken.insert(id).second; ++number) id = first + "_" + std::to_string(number);
  return id;
}

}  // namespace cli
