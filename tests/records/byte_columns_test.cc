/// Rows of bytes as columns, and texts looked at eight letters at a time.

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/text.h"
#include "records/csv/csv_write.h"
#include "records/text/byte_columns.h"

TEST_CASE("byte columns: every byte of every row comes to its column") {
  std::mt19937 random(3);
  for (std::size_t count = 0; count < 40; ++count) {
    for (std::size_t stride = 1; stride < 14; ++stride) {
      std::string rows(count * stride + 7, ' ');
      for (char& c : rows) c = static_cast<char>(random());
      std::vector<std::vector<std::int8_t>> columns(std::min<std::size_t>(stride, 8), std::vector<std::int8_t>(count));
      std::vector<std::int8_t*> into;
      for (std::vector<std::int8_t>& column : columns) into.push_back(column.data());
      records::split_rows({rows.data(), stride, count}, into);
      bool right = true;
      for (std::size_t row = 0; row < count; ++row)
        for (std::size_t at = 0; at < columns.size(); ++at)
          right = right && columns[at][row] == static_cast<std::int8_t>(rows[row * stride + at]);
      CAPTURE(count, stride);
      CHECK(right);
    }
  }
}

TEST_CASE("csv: a cell is quoted exactly when it must be") {
  std::mt19937 random(4);
  for (int round = 0; round < 20'000; ++round) {
    std::string cell;
    for (auto letters = random() % 24; letters > 0; --letters) cell += "abcdefgh\xD0\xBF.-;\n\r\",!#"[random() % 19];
    records::TextBuffer out;
    records::CsvWriter csv(out, records::csv_plain);
    csv.text("x");
    csv.text(cell);
    const bool must = cell.find_first_of(",\"\n\r") != std::string::npos;
    CAPTURE(cell);
    REQUIRE((out.view().size() > 2 && out.view()[2] == '"') == must);
  }
}

TEST_CASE("text: the first bad byte of random texts is where a slow reader finds it") {
  const std::vector<std::string> pieces = {"a",
                                           " ",
                                           "abcdefghijklmnopqrstuvwxyz0123456789",
                                           "\xD0\x9F",
                                           "\xD1\x8F",
                                           "\xD0\x94\xD0\xB2\xD0\xBE\xD1\x80",
                                           "\xC3\xA9",
                                           "\xE2\x80\x94",
                                           "\xF0\x9F\x98\x80"};
  const std::vector<std::string> bad = {"\xD0", "\x80", "\xC0\xAF", "\xD0\xD0", "\xED\xA0\x80", "\xFF"};
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto count = random() % 20; count > 0; --count) text += pieces[random() % pieces.size()];
    const std::size_t before = text.size();
    CHECK_FALSE(base::first_bad_byte(text));
    text += bad[random() % bad.size()];
    text += random() % 2 == 0 ? "a" : "\xD0\x9F";
    REQUIRE(base::first_bad_byte(text) == before);
  }
}
