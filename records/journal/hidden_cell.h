#pragma once
/// A cell of a frozen table whose text is not for publication (docs/journal-format.md): `sha256:` and the hash of the
/// attachment that holds it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records::journal {

std::string hidden_cell(std::string_view sha256);
/// The hash in such a cell; nothing: it hides nothing.
std::optional<std::string> hidden_hash(std::string_view cell);
/// Of all such cells in a table's text.
std::vector<std::string> hidden_hashes(std::string_view table);

}  // namespace records::journal
