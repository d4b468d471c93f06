#pragma once
/// Where a report goes, part by part, so that the results of a million entries are never a single text in memory. What
/// it throws (a full disk) goes through the report to whoever asked for it.

#include <functional>
#include <string_view>

namespace reports {

using Write = std::function<void(std::string_view)>;

}  // namespace reports
