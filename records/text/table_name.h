#pragma once
/// What people call their tables when they save them again.

#include <filesystem>

namespace records {

/// A table under another name or in another format: «scores (1).csv» and scores.xlsx, where scores.csv is wanted.
bool is_made_of(const std::filesystem::path& file, const std::filesystem::path& wanted);

}  // namespace records
