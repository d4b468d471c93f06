#include "reports/hyphens.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace reports {
namespace {

constexpr std::size_t letter_bytes = 2;  // Of Cyrillic, in UTF-8.
constexpr std::string_view vowels = "аеёиоуыэюяАЕЁИОУЫЭЮЯ";
constexpr std::string_view consonants = "бвгджзклмнпрстфхцчшщБВГДЖЗКЛМНПРСТФХЦЧШЩ";
constexpr std::string_view joined = "йъьЙЪЬ";  // Never parted from the letter before them.

bool is_of(std::string_view letters, std::string_view letter) {
  const std::size_t at = letters.find(letter);
  return letter.size() == letter_bytes && at != std::string_view::npos && at % letter_bytes == 0;
}

/// 'v', 'c' or 'j'; ' ' for what is no Russian letter.
char sound(std::string_view letter) {
  if (is_of(vowels, letter)) return 'v';
  if (is_of(consonants, letter)) return 'c';
  return is_of(joined, letter) ? 'j' : ' ';
}

/// What may be parted from what, by P. Khristov's rules.
using Parting = std::pair<std::string_view, std::string_view>;
constexpr std::array<Parting, 6> partings = {
    {{"j", ""}, {"v", "v"}, {"vc", "cv"}, {"cv", "cv"}, {"vc", "ccv"}, {"vcc", "ccv"}}};

constexpr std::size_t fits = 12;

/// `word`: its sounds.
bool may_part(std::string_view word, std::size_t at) {
  if (word.size() <= fits || at < 2 || word.size() < at + 2) return false;
  return std::ranges::any_of(partings, [&](const Parting& parting) {
    return word.substr(0, at).ends_with(parting.first) && word.substr(at).starts_with(parting.second);
  });
}

/// The sounds of the word that the text begins with.
std::string sounds_of(std::string_view text) {
  std::string sounds;
  for (char next = sound(text.substr(0, letter_bytes)); next != ' '; next = sound(text.substr(0, letter_bytes))) {
    sounds += next;
    text.remove_prefix(letter_bytes);
  }
  return sounds;
}

}  // namespace

std::string hyphenated(std::string_view html) {
  std::string text;
  while (!html.empty()) {
    const std::string word = sounds_of(html);
    for (std::size_t at = 0; at < word.size(); ++at) {
      if (may_part(word, at)) text += "&shy;";
      text += html.substr(0, letter_bytes);
      html.remove_prefix(letter_bytes);
    }
    if (html.empty()) break;
    text += html.front();
    html.remove_prefix(1);
  }
  return text;
}

}  // namespace reports
