#include "cli/marking_walk.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "base/text.h"
#include "reports/printable.h"

namespace cli {

namespace journal = records::journal;
using journal::Cell;
using journal::Given;
using What = journal::Given::What;
using Kept = office::Marking::Kept;

std::string MarkingWalk::obey(const MarkCommand& command) {
  return std::visit(base::Overloaded{
                        [&](const GiveMark& wanted) {
                          return give({What::mark, wanted.mark});
                        },
                        [&](const GiveAbstention&) { return give({What::abstained}); },
                        [&](const ClearMark&) { return clear(); },
                        [&](const SayComment& said) { return say(said.text); },
                        [&](const GoOn&) { return go(std::min(at_ + 1, task_.cells.size() - 1)); },
                        [&](const GoBack&) { return go(at_ == 0 ? 0 : at_ - 1); },
                        [&](const TakeBack&) { return take_back(); },
                        [&](const Leave&) { return leave(); },
                        [&](const ShowHelp&) { return in(line_help()); },
                        [&](const NotUnderstood& wrong) { return not_understood(wrong.typed); },
                    },
                    command);
}

bool MarkingWalk::is_missing(std::size_t at) const { return task_.marking.now(task_.cells[at]).what == What::cleared; }

/// From there on, and then from the beginning; where nothing is missing it is there.
std::size_t MarkingWalk::first_missing(std::size_t from) const {
  for (std::size_t step = 0; step < task_.cells.size(); ++step) {
    const std::size_t at = (from + step) % task_.cells.size();
    if (is_missing(at)) return at;
  }
  return from;
}

std::string MarkingWalk::go(std::size_t at) {
  at_ = at;
  return {};
}

std::string MarkingWalk::leave() {
  has_left_ = true;
  return {};
}

std::string MarkingWalk::problems(const base::Diagnostics& why) const {
  std::string text;
  for (const base::Diagnostic& each : why) {
    if (each.severity == base::Severity::error)
      text += (text.empty() ? "" : "; ") + reports::printable(in(each.message));
  }
  return text;
}

std::string MarkingWalk::refused(const base::Diagnostics& why) {
  ++not_taken_;
  return in({"не принято: ", "not taken: "}) + problems(why);
}

std::string MarkingWalk::waits(const base::Diagnostics& why) const {
  return in({"пока не в журнале: ", "not in the journal yet: "}) + problems(why);
}

std::string MarkingWalk::give(const Given& given) {
  const base::Result<Kept> kept = task_.marking.give(cell(), given);
  if (!kept) return refused(kept.diagnostics());
  std::string text = task_.view.given(cell()) + in({" — ", " - "});
  text += *kept == Kept::waiting ? waits(kept.diagnostics()) : in({"записано", "recorded"});
  if (task_.marking.wants_comment(cell()))
    return text + in({"; эту оценку нужно пояснить в комментарии", "; this mark must be explained in a comment"});
  at_ = first_missing(at_);
  return text;
}

std::string MarkingWalk::clear() {
  if (is_missing(at_)) return in({"здесь и так пусто", "nothing is here"});
  const base::Result<Kept> kept = task_.marking.give(cell(), {What::cleared});
  if (!kept) return refused(kept.diagnostics());
  return *kept == Kept::waiting ? waits(kept.diagnostics()) : in({"убрано", "cleared"});
}

std::string MarkingWalk::say(const std::string& text) {
  if (const auto refusal = task_.marking.say(cell().entry, text)) return refused({*refusal});
  if (!is_missing(at_)) at_ = first_missing(at_);
  return text.empty() ? in({"комментария нет", "no comment"}) : in({"комментарий записан", "the comment is recorded"});
}

std::string MarkingWalk::take_back() {
  const base::Result<std::optional<Cell>> undone = task_.marking.undo();
  if (!undone) return refused(undone.diagnostics());
  if (!*undone) return in({"отменять больше нечего", "nothing is left to undo"});
  const Cell& where = **undone;
  const bool is_comment = where.criterion.empty();
  const auto found = std::ranges::find_if(
      task_.cells, [&](const Cell& each) { return is_comment ? each.entry == where.entry : each == where; });
  if (found != task_.cells.end()) at_ = static_cast<std::size_t>(found - task_.cells.begin());
  return in({"отменено: ", "undone: "}) + where.entry + ", " +
         (is_comment ? in({"комментарий", "the comment"}) : task_.view.words().asked(where));
}

std::string MarkingWalk::not_understood(const std::string& typed) {
  ++not_taken_;
  const std::string scale = task_.view.words().scale(cell());
  const std::string shown = reports::printable(typed);
  return in({fmt::format("«{}» не подходит; нужно: {}", shown, scale),
             fmt::format("\"{}\" won't do; expected: {}", shown, scale)});
}

}  // namespace cli
