#pragma once
/// The format's own words by what a Russian table says instead: `снята` is `withdrawn`, a column «член жюри» is
/// `juror`. Letters of either case; what is no such word comes back as it is. The words: engine/words/table_words.h.

#include <string>
#include <string_view>

namespace records {

std::string column_word(std::string_view cell);
std::string status_word(std::string_view cell);
std::string role_word(std::string_view cell);
std::string decision_word(std::string_view cell);

/// Trimmed, in small letters and canonical composition: titles that differ in these only are the same to a person.
std::string folded(std::string_view text);

}  // namespace records
