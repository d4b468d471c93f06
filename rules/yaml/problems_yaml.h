#pragma once
/// What is wrong with contest.yaml as text and as YAML, one function per mistake, all wording here.
///
///   bytes      not_utf8, control_character, too_large
///   structure  syntax, bracket_not_closed, quote_not_closed, colon_without_space, tab,
///              no_content, second_document, too_deep, too_many_nodes, alias_bomb, alias_in_itself
///   keys       duplicate_key, key_not_a_word, merge_key, tag

#include <cstddef>
#include <string_view>

#include "base/diagnostic.h"

namespace rules::problems {

using base::Diagnostic;
using base::Diagnostics;
using base::Place;

enum class Encoding { windows_1251, utf_16, unknown };
Diagnostic not_utf8(const Place& at, Encoding looks_like);
Diagnostic control_character(const Place& at, unsigned char byte);
Diagnostic too_large(const Place& file, std::size_t megabytes);

/// `library_says`: yaml-cpp's own words.
Diagnostic syntax(const Place& at, std::string_view library_says);
Diagnostic bracket_not_closed(const Place& at, std::string_view library_says, const Place& opened);
Diagnostic quote_not_closed(const Place& at);
Diagnostic colon_without_space(const Place& at);
Diagnostic colon_out_of_place(const Place& at);
Diagnostic wrong_indent(const Place& at);
Diagnostic tab(const Place& at);
Diagnostic no_content(const Place& file);
Diagnostic second_document(const Place& at);
Diagnostic too_deep(const Place& at, std::size_t levels);
Diagnostic too_many_nodes(const Place& at, std::size_t most);
Diagnostic alias_bomb(const Place& at, std::size_t most);
Diagnostic alias_in_itself(const Place& at);

Diagnostic duplicate_key(const Place& at, const Place& first, std::string_view key);
Diagnostic key_not_a_word(const Place& at);
Diagnostic merge_key(const Place& at);
Diagnostic tag(const Place& at, std::string_view text);

}  // namespace rules::problems
