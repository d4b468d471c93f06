#pragma once
/// Questions in the terminal: each is asked until its answer can be used; an empty line takes what stands in brackets.
/// When the answers have ended (the input was closed, or a person went back), nothing is asked or said any more, and
/// every answer is the usual one: whoever asked looks at ended() when all is asked. Who went back is asked again by a
/// new dialog that takes the answers before, without a word.

#include <chrono>
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
  Dialog(Terminal terminal, base::Language language, std::vector<std::string> earlier = {})
      : terminal_(std::move(terminal)), language_(language), earlier_(std::move(earlier)) {}

  base::Language language() const { return language_; }
  bool ended() const { return ended_; }
  bool went_back() const { return went_back_; }
  const std::vector<std::string>& answers() const { return answers_; }  ///< Those that could be used.
  void say(const base::Words& words) const;

  std::string text(const base::Words& question, const std::string& usual = {});  ///< Empty only when ended.
  std::string any_text(const base::Words& question);                             ///< May be empty; «нет» is.
  enum class Number { any, whole, money };
  base::Exact number(const base::Words& question, const base::Exact& usual, Number kind = Number::any);  ///< ≥ 0
  std::optional<base::Exact> any_number(const base::Words& question, Number kind = Number::any);  ///< ≥ 0; empty: none.
  std::optional<std::chrono::sys_days> any_day(const base::Words& question);                      ///< Empty: none.
  std::size_t choice(const base::Words& question, const std::vector<base::Words>& options);  ///< From 0; usually 0.
  /// Several of them, in the order of the answer; empty: none.
  std::vector<std::size_t> choices(const base::Words& question, const std::vector<base::Words>& options);

 private:
  std::string ask(const base::Words& question, const std::string& usual);
  bool is_silent() const { return ended_ || answers_.size() < earlier_.size(); }
  void refuse(const base::Words& why);
  void list(const std::vector<base::Words>& options) const;
  void write(const std::string& text) const;

  Terminal terminal_;
  base::Language language_;
  std::vector<std::string> earlier_, answers_ = {};
  bool ended_ = false, went_back_ = false;
};

}  // namespace cli
