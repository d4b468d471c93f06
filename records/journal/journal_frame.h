#pragma once
/// What a journal knows of its contest: frozen at opening, replaced by a correction. Enough to hold every mark against
/// its scale without reading contest.yaml.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/exact.h"

namespace records::journal {

/// A file of the bundle and the SHA-256 of its bytes, in lower-case hexadecimal.
struct FileHash {
  std::string file = {}, sha256 = {};
  friend auto operator<=>(const FileHash&, const FileHash&) = default;
};

/// Marks are lowest, lowest + step, … lowest + top × step; the journal keeps how many steps. Decimal text.
struct Steps {
  std::string lowest = {}, step = {};
  std::int64_t top = 0;
  friend bool operator==(const Steps&, const Steps&) = default;
};

/// A mark is one of these words of scores.csv; the journal keeps its position, from 0. Of a flag: no, yes.
struct Levels {
  std::vector<std::string> levels = {};
  friend bool operator==(const Levels&, const Levels&) = default;
};

using Scale = std::variant<Steps, Levels>;

/// The greatest count that a mark may be.
std::int64_t top_of(const Scale& scale);
/// What a count of steps stands for.
base::Exact mark_value(const Steps& steps, std::int64_t count);
/// A mark as scores.csv writes it: "4.5", "good". The count must be on the scale.
std::string mark_text(const Scale& scale, std::int64_t count);

struct Criterion {
  std::string criterion = {};
  std::vector<std::string> per = {};  ///< Of "item" and "round", those that its marks have.
  Scale scale = {};
  friend bool operator==(const Criterion&, const Criterion&) = default;
};

struct Stage {
  std::string stage = {};
  std::vector<Criterion> criteria = {};
  friend bool operator==(const Stage&, const Stage&) = default;
};

struct Entry {
  std::string entry = {};
  std::vector<std::string> items = {}, rounds = {};
  friend bool operator==(const Entry&, const Entry&) = default;
};

struct Frame {
  std::vector<FileHash> files = {};  ///< contest.yaml, entries.csv …: by name.
  std::vector<Stage> stages = {};
  std::vector<Entry> entries = {};  ///< By id.
  friend bool operator==(const Frame&, const Frame&) = default;
};

}  // namespace records::journal
