#pragma once
/// The order of a list of names, the same on every machine.

#include <string>
#include <string_view>

namespace base {

/// Bytes that stand to each other as the names do in a Russian list: a space comes before a digit, digits before Latin
/// letters, these before Cyrillic ones; capitals, ё instead of е, quotation marks and other signs decide only between
/// names that are equal without them (е before ё). Two different texts never have one key.
std::string collation_key(std::string_view text);

}  // namespace base
