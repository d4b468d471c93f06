#pragma once
/// Quotation marks as each language writes them, also within each other: «Парк „Лето“», “The ‘Summer’ park”.

#include <string>
#include <string_view>

#include "base/words.h"

namespace base {

/// «Безопасность», “Safety”.
std::string in_quotes(std::string_view text, Language language);
Words in_quotes(const Words& text);

/// A sentence whose quotation marks within quotation marks are the inner ones. Marks that do not match stay as they
/// are: what they mean is not for us to guess.
std::string nested_quotes(std::string text, Language language);
Words nested_quotes(Words text);

}  // namespace base
