#include "records/text/byte_columns.h"

#include <array>
#include <cassert>
#include <cstring>

#include "records/text/eight_letters.h"

namespace records {
namespace {

constexpr std::size_t side = 8;
using Square = std::array<std::uint64_t, side>;

/// Byte c of word r changes places with byte r of word c: by halves, quarters and single bytes.
void transpose(Square& words) {
  constexpr std::array<std::uint64_t, 3> low_halves = {0x00000000FFFFFFFFU, 0x0000FFFF0000FFFFU, 0x00FF00FF00FF00FFU};
  for (std::size_t level = 0; level < low_halves.size(); ++level) {
    const std::size_t apart = side / 2 >> level;
    for (std::size_t at = 0; at < side; ++at) {
      if ((at & apart) != 0) continue;
      const std::uint64_t swapped = ((words[at] >> (8 * apart)) ^ words[at + apart]) & low_halves[level];
      words[at] ^= swapped << (8 * apart);
      words[at + apart] ^= swapped;
    }
  }
}

}  // namespace

void split_rows(const ByteRows& rows, std::span<std::int8_t* const> columns) {
  assert(columns.size() <= side);
  std::size_t row = 0;
  for (; row + side <= rows.count; row += side) {
    Square words;
    for (std::size_t at = 0; at < side; ++at)
      words[at] = load_letters<std::uint64_t>(rows.first + (row + at) * rows.stride);
    transpose(words);
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const std::uint64_t cells = in_memory(words[column]);
      std::memcpy(columns[column] + row, &cells, sizeof cells);
    }
  }
  for (; row < rows.count; ++row) {
    for (std::size_t column = 0; column < columns.size(); ++column)
      columns[column][row] = static_cast<std::int8_t>(rows.first[row * rows.stride + column]);
  }
}

}  // namespace records
