#pragma once
/// Questions in the terminal: each is asked until its answer can be used; an empty line takes what stands in brackets.
/// When the answers have ended (the input was closed), nothing is asked or said any more, and every answer is the usual
/// one: whoever asked looks at ended() when all is asked.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/exact.h"
#include "base/words.h"

namespace cli {

class Dialog {
 public:
  struct Terminal {
    std::function<std::optional<std::string>()> read;  ///< A line; none: there are no more.
    std::function<void(std::string_view)> write;
  };
  Dialog(Terminal terminal, base::Language language) : terminal_(std::move(terminal)), language_(language) {}

  base::Language language() const { return language_; }
  bool ended() const { return ended_; }
  void say(const base::Words& words) const;

  std::string text(const base::Words& question, const std::string& usual = {});              ///< Empty only when ended.
  std::string any_text(const base::Words& question);                                         ///< May be empty.
  base::Exact number(const base::Words& question, const base::Exact& usual);                 ///< ≥ 0
  std::optional<base::Exact> any_number(const base::Words& question);                        ///< ≥ 0; empty: none.
  std::size_t choice(const base::Words& question, const std::vector<base::Words>& options);  ///< From 0; usually 0.
  /// Several of them, in the order of the answer; empty: none.
  std::vector<std::size_t> choices(const base::Words& question, const std::vector<base::Words>& options);

 private:
  std::string ask(const base::Words& question, const std::string& usual);
  void list(const std::vector<base::Words>& options) const;
  void write(const std::string& text) const;

  Terminal terminal_;
  base::Language language_;
  bool ended_ = false;
};

}  // namespace cli
