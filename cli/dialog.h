#pragma once
/// Questions in the terminal: each is asked until its answer can be used; an empty line takes what stands in brackets.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/exact.h"
#include "base/words.h"

namespace cli {

/// The answers ended in the middle: the input was closed.
struct AnswersEnded {};

class Dialog {
 public:
  struct Terminal {
    std::function<std::optional<std::string>()> read;  ///< A line; none: there are no more.
    std::function<void(std::string_view)> write;
  };
  Dialog(Terminal terminal, base::Language language) : terminal_(std::move(terminal)), language_(language) {}

  base::Language language() const { return language_; }
  void say(const base::Words& words) const;

  // Each throws AnswersEnded.
  std::string text(const base::Words& question, const std::string& usual = {}) const;  ///< Not empty unless `usual` is.
  std::string any_text(const base::Words& question) const;                             ///< May be empty.
  base::Exact number(const base::Words& question, const base::Exact& usual) const;     ///< ≥ 0
  std::optional<base::Exact> any_number(const base::Words& question) const;            ///< ≥ 0; empty: none.
  std::size_t choice(const base::Words& question,
                     const std::vector<base::Words>& options) const;  ///< From 0; usually 0.
  /// Several of them, in the order of the answer; empty: none.
  std::vector<std::size_t> choices(const base::Words& question, const std::vector<base::Words>& options) const;

 private:
  std::string ask(const base::Words& question, const std::string& usual) const;
  void list(const std::vector<base::Words>& options) const;

  Terminal terminal_;
  base::Language language_;
};

}  // namespace cli
