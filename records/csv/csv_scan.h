#pragma once
/// Where the marks of a table stand in 64 bytes of text: one bit per byte, lowest bit first byte. SSE2, which every
/// x86-64 has; plain loops elsewhere, the same bits. The core of csv_rows.h.

#include <bit>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace records {

inline constexpr int block_size = 64;

/// Inside quotes too. Of `Size` bytes, a multiple of 16; the bits behind them are 0.
struct BlockMasks {
  std::uint64_t delimiters = 0;
  std::uint64_t lines = 0;  ///< LF, CR.
  std::uint64_t quotes = 0;
};

template <int Size = block_size>
BlockMasks scan_block_plain(const char* block, char delimiter) {
  BlockMasks masks;
  for (int at = 0; at < Size; ++at) {
    const char c = block[at];
    const std::uint64_t bit = std::uint64_t{1} << at;
    if (c == delimiter) masks.delimiters |= bit;
    if (c == '\n' || c == '\r') masks.lines |= bit;
    if (c == '"') masks.quotes |= bit;
  }
  return masks;
}

#if defined(__SSE2__)
template <int Size = block_size>
BlockMasks scan_block(const char* block, char delimiter) {
  const auto bits = [](__m128i bytes) { return static_cast<std::uint64_t>(_mm_movemask_epi8(bytes)); };
  BlockMasks masks;
  for (int part = 0; part < Size / 16; ++part) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block) + part);
    const __m128i lines =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    masks.delimiters |= bits(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(delimiter))) << (16 * part);
    masks.lines |= bits(lines) << (16 * part);
    masks.quotes |= bits(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'))) << (16 * part);
  }
  return masks;
}
#else
template <int Size = block_size>
BlockMasks scan_block(const char* block, char delimiter) {
  return scan_block_plain<Size>(block, delimiter);
}
#endif

/// Bit i of the result is the parity of the bits 0..i: set from each opening quote up to before its closing one.
inline std::uint64_t prefix_xor(std::uint64_t bits) {
  for (int shift = 1; shift < block_size; shift *= 2) bits ^= bits << shift;
  return bits;
}

}  // namespace records
