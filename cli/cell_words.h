#pragma once
/// The cells of a journal as the verbs of a contest's life show them.

#include <string>

#include "base/words.h"
#include "records/journal/journal_state.h"

namespace cli {

/// "s01, design"; with a round or an item between them where the criterion has one.
std::string place_words(const records::journal::Cell& cell);

/// "4", "good", «воздержался», «пусто».
std::string given_words(const records::journal::State& state, const records::journal::Cell& cell,
                        const records::journal::Given& given, base::Language language);

}  // namespace cli
