#pragma once
/// A person's text as the journal's attachments hold it (docs/journal-format.md): with a nonce, so that it can't be
/// guessed from the hash that a record names.

#include <optional>
#include <string>
#include <string_view>

#include "records/store/store.h"

namespace office {

/// `nonce`: 32 hexadecimal digits.
records::Attachment private_text(std::string_view text, const std::string& nonce);
/// Nothing when it is no such attachment.
std::optional<std::string> text_of(const records::Attachment& attachment);

}  // namespace office
