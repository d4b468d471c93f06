#include "records/journal/journal_line.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>
#include <string>

#include "journal_sample.h"
#include "records/journal/journal_json.h"

namespace {

using namespace records::journal;

const std::string sound =
    R"({"actor":"juror:j1","after":0,"contest":"snow","criterion":"design","entry":"e1","juror":"j1","key":"k","kind":"mark_set",)"
    R"("mark":4,"nonce":"00000000000000000000000000000007","part":0,"seq":7,"stage":"main","time":"2026-11-22T22:00:07Z"})";

std::string replaced(const std::string& what, const std::string& with) {
  std::string line = sound;
  return line.replace(line.find(what), what.size(), with);
}

std::string code(const std::string& line) {
  const base::Result<Record> record = parse(line);
  return record ? "" : record.diagnostics().front().code;
}

/// Letters that JSON and Unicode make difficult.
std::string random_text(std::mt19937& random) {
  const std::vector<std::string> letters = {"a", "ё", "\"", "\\", "\n", "\x01", "\x7f", "🏆", " ", "é", "{", "\t", "/"};
  std::string text;
  for (auto left = random() % 6; left > 0; --left) text += letters[random() % letters.size()];
  return text;
}

Event random_event(std::mt19937& random) {
  const auto text = [&] { return random_text(random); };
  switch (random() % 6) {
    case 0:
      return MarkSet{
          {text(), text(), text(), text(), text(), text()}, random() % 9, {}, static_cast<std::int64_t>(random() % 9)};
    case 1: return Commented{text(), text(), text(), text(), random() % 5, random() % 7};
    case 2: return Decided{{{text(), text()}, {text(), text()}}};
    case 3: return JurorInvited{text(), text(), {{text(), {text()}, {}}, {text(), {}, {text(), text()}}}};
    case 4: return Reopened{text(), {Role::chair, "x" + text()}};
    default: return Corrected{text(), journal_sample::frame()};
  }
}

}  // namespace

TEST_CASE("a record's line: as the format's page shows it") {
  const base::Result<Record> record = parse(sound);
  REQUIRE(record);
  CHECK(record->seq == 7);
  CHECK(std::get<MarkSet>(record->event).mark == 4);
  CHECK(encode(*record) == sound);
}

TEST_CASE("a record's line: what is spelt otherwise is refused") {
  const auto [line, expected] = GENERATE(values<std::pair<std::string, std::string>>({
      {replaced("\"mark\":4", "\"mark\": 4"), "journal-not-canonical"},
      {replaced("\"mark\":4", "\"mark\":04"), "journal-not-canonical"},
      {replaced("\"mark\":4", "\"mark\":4.0"), "journal-not-json"},
      {replaced("\"mark\":4", "\"mark\":-0"), "journal-not-canonical"},
      {replaced("\"mark\":4", "\"mark\":9007199254740992"), "journal-not-json"},
      {replaced("\"mark\":4", "\"mark\":\"4\""), "journal-field-wrong"},
      {replaced("\"mark\":4,", ""), "journal-field-wrong"},
      {replaced("\"mark\":4", "\"mark\":4,\"more\":1"), "journal-not-canonical"},
      {replaced("\"mark\":4", "\"mark\":4,\"mark\":4"), "journal-not-json"},
      {replaced("\"mark\":4", "\"mark\":null"), "journal-not-json"},
      {replaced("\"after\":0", "\"after\":-1"), "journal-field-wrong"},
      {replaced("\"stage\":\"main\"", "\"stage\":\"\""), "journal-not-canonical"},
      {replaced("design", "\\u0064esign"), "journal-not-json"},
      {replaced("design", "е\xCC\x88"), "journal-not-canonical"},
      {replaced("design", "\xff"), "journal-not-json"},
      {replaced("mark_set", "mark_sets"), "journal-kind-unknown"},
      {replaced("juror:j1", "jury:j1"), "journal-field-wrong"},
      {replaced("juror:j1", "juror:"), "journal-field-wrong"},
      {replaced("22T22", "31T22"), "journal-field-wrong"},
      {replaced("22:00:07", "24:00:07"), "journal-field-wrong"},
      {sound + " ", "journal-not-canonical"},
      {sound + "x", "journal-not-json"},
      {"", "journal-not-json"},
      {"[]", "journal-not-json"},
      {std::string(100000, '['), "journal-not-json"},
  }));
  CAPTURE(line.substr(0, 300));
  CHECK(code(line) == expected);
}

TEST_CASE("a record's line: the column is where it goes wrong") {
  CHECK(parse(replaced("\"mark\":4", "\"mark\": 4")).diagnostics().front().place.column == 130);
  CHECK(parse("{\"a\":tru").diagnostics().front().place.column == 6);
}

TEST_CASE("a record's line: encode(parse(line)) == line for random records") {
  std::mt19937 random(20261122);
  for (int trial = 0; trial < 3000; ++trial) {
    Record record{.seq = random() % 100000,
                  .contest = random_text(random),
                  .actor = {static_cast<Role>(random() % 4), "a" + random_text(random)},
                  .time = static_cast<std::int64_t>(random()),
                  .key = random_text(random),
                  .part = static_cast<std::int64_t>(random() % 3),
                  .nonce = random_text(random),
                  .event = random_event(random)};
    const std::string line = encode(record);
    const base::Result<Record> read = parse(line);
    CAPTURE(line);
    REQUIRE(read);
    REQUIRE(encode(*read) == line);
  }
}

TEST_CASE("moments: seconds and text, there and back") {
  const auto [text, seconds] =
      GENERATE(values<std::pair<std::string, std::int64_t>>({{"1970-01-01T00:00:00Z", 0},
                                                             {"2026-11-22T22:00:07Z", 1795384807},
                                                             {"2024-02-29T23:59:59Z", 1709251199},
                                                             {"9999-12-31T23:59:59Z", 253402300799}}));
  CHECK(time_text(seconds) == text);
  CHECK(read_time(text) == seconds);
  const auto wrong =
      GENERATE(values<std::string>({"", "1969-12-31T23:59:59Z", "2026-02-29T00:00:00Z", "2026-11-22 22:00:07Z",
                                    "2026-11-22T22:00:60Z", "2026-1-22T22:00:07ZZ", "-026-11-22T22:00:07Z"}));
  CAPTURE(wrong);
  CHECK_FALSE(read_time(wrong).has_value());
}
