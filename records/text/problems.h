#pragma once
/// Everything that can be wrong with a file of data, one function per problem, all wording here: Russian and English
/// side by side. Codes are stable; docs/diagnostics.md lists them. Who finds a problem knows its place; nobody words it
/// twice.
///
///   the file       file_not_found, file_is_a_directory, file_not_readable, file_too_large, file_empty, file_not_text
///   its letters    encoding_unknown, encoding_broken
///   its table      csv_…
///   all of them    and_more

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace records::problems {

using base::Diagnostic;
using base::Place;

/// `nearest`: the path of a file with a similar name, or empty.
Diagnostic file_not_found(const std::string& path, const std::string& nearest);
Diagnostic file_is_a_directory(const std::string& path);
/// `reason`: the system's own words.
Diagnostic file_not_readable(const std::string& path, const std::string& reason);
Diagnostic file_too_large(const std::string& path, std::uint64_t max_bytes);
Diagnostic file_empty(const std::string& path);

/// What bytes that are no text seem to be.
enum class Looks { binary, workbook, old_workbook, pdf, open_document };
Diagnostic file_not_text(const Place& at, Looks looks);

/// Neither UTF-8 nor UTF-16 nor Russian Windows text: the first byte that told so.
Diagnostic encoding_unknown(const Place& at, unsigned char byte);
/// Clearly UTF-8 (or UTF-16), but damaged here.
Diagnostic encoding_broken(const Place& at, std::string_view encoding);

Diagnostic csv_delimiter_unclear(const Place& header);
Diagnostic csv_empty_column_name(const Place& at, int column);
Diagnostic csv_repeated_column(const Place& at, const Place& first, std::string_view name);
Diagnostic csv_too_many_columns(const Place& header, std::size_t count);
/// A warning: whether a table may be without rows is its reader's business.
Diagnostic csv_no_rows(const std::string& path);
/// An error: `user` has rows about what the file should list.
Diagnostic csv_no_rows(const std::string& path, std::string_view user);

struct CellCount {
  int found = 0;
  int expected = 0;
};
Diagnostic csv_too_few_cells(const Place& row, CellCount count);
Diagnostic csv_too_many_cells(const Place& first_extra, CellCount count, char delimiter);
/// Every row has the same cells too many.
Diagnostic csv_head_short(const Place& header, CellCount count, char delimiter);
Diagnostic csv_quote_not_closed(const Place& opening);
/// `opening`: where the cell begins that the quote ends too early, if that is on another line.
Diagnostic csv_stray_quote(const Place& at, const std::optional<Place>& opening);

/// Stands at the end of a file's problems when there were too many to show.
/// `after`: the line after the last one shown.
Diagnostic and_more(const Place& after, std::int64_t count, base::Severity severity);

}  // namespace records::problems
