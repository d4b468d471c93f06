#include "cli/mark_input.h"

#include <catch2/catch.hpp>

namespace cli {
namespace {

using records::journal::Levels;
using records::journal::Scale;
using records::journal::Steps;

const Scale ten = Steps{"0", "1", 10};
const Scale halves = Steps{"0", "0.5", 20};
const Scale levels = Levels{{"rough", "mend", "done"}};
const Scale billion = Steps{"-5", "1", 1'000'000'000};

/// "7" → "7!"; what is whole ends with "!", what was not taken stays away.
std::string typed(const Scale& scale, const std::string& keys) {
  KeyedMark mark(scale);
  for (const char key : keys) mark.take(key);
  return mark.typed() + (mark.is_whole() ? "!" : "");
}

}  // namespace

TEST_CASE("one key is a mark wherever it can be no other") {
  struct Row {
    const Scale* scale;
    const char* keys;
    const char* typed;
  };
  const auto row = GENERATE(values<Row>({{&ten, "7", "7!"},
                                         {&ten, "1", "1"},
                                         {&ten, "10", "10!"},
                                         {&ten, "17", "1"},
                                         {&ten, "x", ""},
                                         {&halves, "4", "4"},
                                         {&halves, "4,5", "4.5!"},
                                         {&halves, "4,7", "4."},
                                         {&halves, "10", "10!"},
                                         {&levels, "2", "2!"},
                                         {&levels, "4", ""},
                                         {&billion, "-3", "-3"}}));
  CAPTURE(row.keys);
  CHECK(typed(*row.scale, row.keys) == row.typed);
}

TEST_CASE("a mark is counted in steps of its scale") {
  CHECK(typed_mark({ten}, "10") == 10);
  CHECK(typed_mark({halves}, " 4,5 ") == 9);
  CHECK(typed_mark({levels}, "3") == 2);
  CHECK(typed_mark({levels}, "Mend") == 1);
  CHECK(typed_mark({levels, {"набросок", "нужна правка", "готов"}}, "Нужна правка") == 1);
  CHECK(typed_mark({billion}, "-3") == 2);
  CHECK_FALSE(typed_mark({ten}, "11"));
  CHECK_FALSE(typed_mark({halves}, "4,25"));
  CHECK_FALSE(typed_mark({levels}, "0"));
  CHECK_FALSE(typed_mark({ten}, ""));
}

TEST_CASE("lines are marks, or say what to do") {
  CHECK(std::get<GiveMark>(read_line({ten}, "8")).mark == 8);
  CHECK(std::holds_alternative<GoOn>(read_line({ten}, "  ")));
  CHECK(std::holds_alternative<TakeBack>(read_line({ten}, "Отменить")));
  CHECK(std::holds_alternative<GiveAbstention>(read_line({ten}, "abstained")));
  CHECK(std::get<SayComment>(read_line({ten}, "комментарий  чисто и светло ")).text == "чисто и светло");
  CHECK(std::get<SayComment>(read_line({ten}, "Комментарий Чисто")).text == "Чисто");
  CHECK(std::get<SayComment>(read_line({ten}, "comment")).text.empty());
  CHECK(std::get<NotUnderstood>(read_line({ten}, "12")).typed == "12");
}

}  // namespace cli
