#pragma once
/// A record as its line of the journal, and back. A line is canonical JSON without the line break: encode(parse(line))
/// == line, or parse refuses it and says at which column. The bytes of the line are what the tree hashes.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "records/journal/journal_record.h"

namespace records::journal {

inline constexpr std::size_t longest_line = std::size_t{16} << 20;

std::string encode(const Record& record);

/// Places have a column, and line 1.
base::Result<Record> parse(std::string_view line);

/// "organizer:anna".
std::string actor_text(const Actor& actor);
std::optional<Actor> read_actor(std::string_view text);

/// "2026-11-22T21:58:00Z", of the years 1970 to 9999.
std::string time_text(std::int64_t seconds);
std::optional<std::int64_t> read_time(std::string_view text);

}  // namespace records::journal
