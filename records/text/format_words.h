#pragma once
/// The format's own words by what a Russian table says instead: `снята` is `withdrawn`, a column «член жюри» is
/// `juror`. Letters of either case; what is no such word comes back as it is.

#include <string>
#include <string_view>

namespace records {

std::string column_word(std::string_view cell);
std::string status_word(std::string_view cell);
std::string role_word(std::string_view cell);
std::string decision_word(std::string_view cell);

/// What a Russian table says for it: «член жюри» for juror, «снята» for withdrawn; itself when there is no such word.
std::string_view russian_column(std::string_view name);
std::string_view russian_status(std::string_view word);
std::string_view russian_role(std::string_view word);
std::string_view russian_decision(std::string_view word);

/// Trimmed, in small letters and canonical composition: titles that differ in these only are the same to a person.
std::string folded(std::string_view text);

}  // namespace records
