#include "cli/marking_dialog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

#include "cli/keyboard.h"
#include "cli/terminal.h"

namespace cli {
namespace {

using base::Words;
using records::journal::Cell;

// ---------------------------------------------------------------- by lines

std::string question(const MarkingTask& task, const Cell& cell) {
  const std::string before = task.view.given(cell);
  const SheetWords& words = task.view.words();
  return fmt::format("  {} ({}){}: ", words.asked(cell), words.scale(cell), before.empty() ? "" : " [" + before + "]");
}

/// «e1 — Двор на Весенней (осталось 4 оценки из 6)», with the sum when some marks are there.
std::string entry_head(const MarkingTask& task, const Cell& cell) {
  const std::string sum = task.view.sum(cell.entry);
  const Words total = {"; сумма оценок: " + sum, "; the marks add up to " + sum};
  return fmt::format("{} ({}{})\n", task.view.words().entry(cell.entry), task.view.left(),
                     sum.empty() ? "" : total.in(task.language()));
}

// ---------------------------------------------------------------- by keys

constexpr std::string_view clear_screen = "\x1b[H\x1b[2J";

struct LetterOrder {
  std::vector<std::string_view> letters;  ///< Of both alphabets, and where the key is the same.
  MarkCommand command;
};

const std::vector<LetterOrder>& letter_orders() {
  static const std::vector<LetterOrder> all = {
      {{"о", "О", "u", "U"}, TakeBack{}},
      {{"в", "В", "a", "A"}, GiveAbstention{}},
      {{"q", "Q", "й", "Й"}, Leave{}},
      {{" "}, GoOn{}},
  };
  return all;
}

bool is_comment_letter(const std::string& letter) {
  constexpr std::array<std::string_view, 6> letters = {"к", "К", "c", "C", "с", "С"};
  return std::ranges::count(letters, letter) > 0;
}

class KeyedMarking {
 public:
  explicit KeyedMarking(const MarkingTask& task) : task_(task), walk_(task) {}

  void run() {
    while (!walk_.has_left()) {
      KeyedMark mark(task_.view.words().scale_of(walk_.cell()));
      message_ = walk_.obey(read(mark));
    }
    print(clear_screen);
  }

 private:
  void draw(const std::string& typed) const {
    print(std::string(clear_screen) + task_.view.screen({walk_.at(), typed, message_}));
    std::fflush(stdout);
  }

  MarkCommand read(KeyedMark& mark) {
    while (true) {
      draw(mark.typed());
      const Key key = next_ ? *std::exchange(next_, std::nullopt) : keyboard_.read();
      if (const std::optional<MarkCommand> command = command_of(key, mark)) return *command;
    }
  }

  /// Nothing: a mark is being typed, or the key means nothing.
  std::optional<MarkCommand> command_of(const Key& key, KeyedMark& mark) {
    if (key.what == Key::What::text && key.text.size() == 1 && mark.take(key.text.front()))
      return mark.is_whole() ? std::optional<MarkCommand>(GiveMark{*mark.mark()}) : std::nullopt;
    return mark.typed().empty() ? order_of(key) : after_mark(key, mark);
  }

  /// A key that does not belong to what was typed: it ends the mark, and is looked at for the next one.
  std::optional<MarkCommand> after_mark(const Key& key, KeyedMark& mark) {
    if (key.what == Key::What::erase) {
      mark.drop_last();
      return std::nullopt;
    }
    const std::optional<std::int64_t> whole = mark.mark();
    if (key.what != Key::What::enter) next_ = key;
    mark.clear();
    return whole ? std::optional<MarkCommand>(GiveMark{*whole}) : std::nullopt;
  }

  std::optional<MarkCommand> order_of(const Key& key) {
    switch (key.what) {
      case Key::What::enter:
      case Key::What::next: return GoOn{};
      case Key::What::back: return GoBack{};
      case Key::What::erase: return ClearMark{};
      case Key::What::leave: return Leave{};
      case Key::What::text: return letter_order(key.text);
    }
    return std::nullopt;
  }

  std::optional<MarkCommand> letter_order(const std::string& letter) {
    if (is_comment_letter(letter)) return ask_comment();
    for (const LetterOrder& order : letter_orders()) {
      if (std::ranges::count(order.letters, letter) > 0) return order.command;
    }
    return std::nullopt;
  }

  MarkCommand ask_comment() const {
    print(Words{"\nКомментарий к заявке (пусто — убрать): ", "\nThe comment (empty: none): "}.in(task_.language()));
    std::fflush(stdout);
    const std::optional<std::string> line = keyboard_.line();
    return line ? MarkCommand(SayComment{*line}) : MarkCommand(Leave{});
  }

  const MarkingTask& task_;
  MarkingWalk walk_;
  Keyboard keyboard_;
  std::optional<Key> next_;
  std::string message_;
};

}  // namespace

std::size_t mark_by_lines(const MarkingTask& task, const Dialog::Terminal& terminal) {
  MarkingWalk walk(task);
  std::string entry;
  while (!walk.has_left()) {
    if (walk.cell().entry != entry) terminal.write(entry_head(task, walk.cell()));
    entry = walk.cell().entry;
    terminal.write(question(task, walk.cell()));
    const std::optional<std::string> line = terminal.read();
    if (!line) break;
    const SheetWords& words = task.view.words();
    const TypedScale scale{words.scale_of(walk.cell()), words.levels(walk.cell())};
    terminal.write(walk.obey(read_line(scale, *line)) + "\n");
  }
  terminal.write("\n");
  return walk.not_taken();
}

void mark_by_keys(const MarkingTask& task) { KeyedMarking(task).run(); }

}  // namespace cli
