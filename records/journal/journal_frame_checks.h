#pragma once
/// Whether a frame is sound in itself, and whether a correction leaves every mark what it is.

#include <optional>

#include "base/diagnostic.h"
#include "records/journal/journal_state.h"

namespace records::journal {

std::optional<base::Diagnostic> frame_fault(const Frame& frame);
std::optional<base::Diagnostic> correction_fault(const State& state, const Frame& frame);

std::optional<base::Diagnostic> files_fault(const std::vector<FileHash>& files);
bool is_sha256(std::string_view text);

}  // namespace records::journal
