/// Texts that several threads make in parts: they go out in order and whole, or the first failure goes through.

#include <stdexcept>
#include <string>

#include <catch2/catch.hpp>

#include "records/text/in_turn.h"

namespace {

constexpr std::size_t many = 500;

void number(std::size_t part, records::TextBuffer& text) { text.add(std::to_string(part) + " "); }

TEST_CASE("in_turn: the parts go out in order, whatever the threads", "[records]") {
  const unsigned threads = GENERATE(1U, 2U, 7U);
  std::string expected, written;
  for (std::size_t part = 0; part < many; ++part) expected += std::to_string(part) + " ";
  records::write_in_turn({many, threads, number}, [&](std::string_view text) { written += text; });
  CHECK(written == expected);
}

TEST_CASE("in_turn: nothing to write", "[records]") {
  bool is_written = false;
  records::write_in_turn({0, 2, number}, [&](std::string_view) { is_written = true; });
  CHECK_FALSE(is_written);
}

TEST_CASE("in_turn: what a part throws goes through, and nothing after it is written", "[records]") {
  std::string written;
  const auto make = [](std::size_t part, records::TextBuffer& text) {
    if (part == 3) throw std::runtime_error("no memory");
    number(part, text);
  };
  const auto write = [&] { records::write_in_turn({many, 2, make}, [&](std::string_view text) { written += text; }); };
  CHECK_THROWS_AS(write(), std::runtime_error);
  CHECK(std::string_view("0 1 2 ").starts_with(written));
}

TEST_CASE("in_turn: what write throws goes through", "[records]") {
  std::size_t calls = 0;
  const auto full_disk = [&](std::string_view) {
    if (++calls == 3) throw std::runtime_error("the disk is full");
  };
  CHECK_THROWS_AS(records::write_in_turn({many, 2, number}, full_disk), std::runtime_error);
  CHECK(calls == 3);
}

}  // namespace
