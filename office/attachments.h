#pragma once
/// What records name only by its SHA-256.

#include <functional>
#include <optional>
#include <string>

#include "records/store/store.h"

namespace office {

/// The bytes that a hash names; nothing: they were erased.
using Attachments = std::function<std::optional<std::string>(const std::string& sha256)>;

/// Of a store that lives longer.
Attachments stored(const records::Store& store);

}  // namespace office
