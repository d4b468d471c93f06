#pragma once
/// What a person types while marking: one key for a mark wherever one is enough, lines where there is no terminal.
///
///   typed_mark    "7", "4,5", "2" (the second level) → the mark, as a count of steps
///   KeyedMark     keys → a mark as soon as it can be no other
///   read_line     a line → what to do

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/words.h"
#include "records/journal/journal_frame.h"

namespace cli {

/// A scale as a person sees it: levels are typed by their numbers, from 1, or by what they are called.
struct TypedScale {
  const records::journal::Scale& scale;
  std::vector<std::string> titles = {};  ///< Of its levels; a scale of numbers has none.
};

/// Nothing: it is no mark of the scale.
std::optional<std::int64_t> typed_mark(const TypedScale& scale, std::string_view text);

/// A mark while it is typed. On 0..10 a 7 is whole at once; a 1 may become 10, so it waits for the next key.
class KeyedMark {
 public:
  explicit KeyedMark(const records::journal::Scale& scale);

  /// Whether the key was taken: what was typed with it still begins a mark.
  bool take(char key);
  void drop_last() { typed_.pop_back(); }
  void clear() { typed_.clear(); }

  const std::string& typed() const { return typed_; }
  std::optional<std::int64_t> mark() const { return typed_mark({scale_}, typed_); }
  /// No key could make another mark of it.
  bool is_whole() const;

 private:
  bool begins(const std::string& text) const;

  const records::journal::Scale& scale_;
  std::vector<std::string> marks_;  ///< As they are typed; empty: too many to write out.
  std::string typed_;
};

// ---------------------------------------------------------------- what to do

struct GiveMark {
  std::int64_t mark = 0;
};
struct GiveAbstention {};
struct ClearMark {};
struct SayComment {
  std::string text;
};
struct GoOn {};
struct GoBack {};
struct TakeBack {};
struct Leave {};
struct ShowHelp {};
struct NotUnderstood {
  std::string typed;
};
using MarkCommand = std::variant<GiveMark, GiveAbstention, ClearMark, SayComment, GoOn, GoBack, TakeBack, Leave,
                                 ShowHelp, NotUnderstood>;

/// "7", "", "назад", "комментарий чисто и светло".
MarkCommand read_line(const TypedScale& scale, std::string_view line);

/// What lines may say beside marks.
const base::Words& line_help();

}  // namespace cli
