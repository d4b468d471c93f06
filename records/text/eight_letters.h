#pragma once
/// Up to eight letters as one number, and eight digits turned into their value at once.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace records {

/// A word between a register and memory, where its lowest byte stands first; whatever machine it is.
template <class Word>
Word in_memory(Word word) {
  if constexpr (std::endian::native == std::endian::little) return word;
  Word turned = 0;
  for (std::size_t at = 0; at < sizeof word; ++at) turned = turned << 8U | (word >> (8 * at) & 0xFFU);
  return turned;
}

/// The first letter in the lowest byte.
template <class Word>
Word load_letters(const char* from) {
  Word word = 0;
  std::memcpy(&word, from, sizeof word);
  return in_memory(word);
}

/// The last eight letters, the very last in the highest byte; 0 before the first of a shorter text.
inline std::uint64_t last_letters(std::string_view text) {
  const char* const end = text.data() + text.size();
  if (text.size() >= 8) return load_letters<std::uint64_t>(end - 8);
  if (text.size() >= 4) {
    const std::uint64_t high = load_letters<std::uint32_t>(end - 4), low = load_letters<std::uint32_t>(text.data());
    return high << 32U | low << (8 * (8 - text.size()));
  }
  std::uint64_t letters = 0;
  for (const char c : text) letters = letters >> 8U | std::uint64_t{static_cast<unsigned char>(c)} << 56U;
  return letters;
}

/// Whether nothing but 0 … 9 stands in the bytes of `where` (all ones), and 0 in all others.
inline bool are_digits(std::uint64_t letters, std::uint64_t where) {
  constexpr std::uint64_t top = 0x8080808080808080U, above_nine = 0x7676767676767676U;
  const bool small = (((letters + above_nine) | letters) & top) == 0;
  return small && (letters & ~where) == 0;
}

/// The number with these eight digits (each 0 … 9), the first of them in the lowest byte.
inline std::uint32_t number_of(std::uint64_t digits) {
  const std::uint64_t pairs = digits * 10 + (digits >> 8U);
  constexpr std::uint64_t every_fourth = 0x000000FF000000FFU;
  const std::uint64_t outer = (pairs & every_fourth) * (100 + (std::uint64_t{1'000'000} << 32U));
  const std::uint64_t inner = ((pairs >> 16U) & every_fourth) * (1 + (std::uint64_t{10'000} << 32U));
  return static_cast<std::uint32_t>((outer + inner) >> 32U);
}

}  // namespace records
