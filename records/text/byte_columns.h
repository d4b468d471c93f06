#pragma once
/// Rows of bytes taken apart into columns of bytes, eight by eight.

#include <cstddef>
#include <cstdint>
#include <span>

namespace records {

/// The rows stand one after another, `stride` bytes each; seven bytes behind the last one may be read.
struct ByteRows {
  const char* first;
  std::size_t stride, count;
};

/// Byte k of every row goes to columns[k]; at most eight columns.
void split_rows(const ByteRows& rows, std::span<std::int8_t* const> columns);

}  // namespace records
