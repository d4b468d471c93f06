#include "records/csv/csv_write.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include <unistd.h>

#include <catch2/catch.hpp>

#include "records/csv/table.h"
#include "records/text/out_file.h"

namespace {

namespace fs = std::filesystem;

struct Row {
  const char* why;
  std::string cell;
  std::string plain;
  std::string excel;
};

TEST_CASE("csv_write: what was defused is what it was before") {
  CHECK(records::undefused("'=1+2") == "=1+2");
  CHECK(records::undefused("'-") == "'-");
  CHECK(records::undefused("'yes' he said") == "'yes' he said");
  CHECK(records::undefused("=1") == "=1");
}

TEST_CASE("csv_write: one cell", "[records]") {
  const auto row = GENERATE(values<Row>({
      {"plain", "двор", "двор", "двор"},
      {"a comma", "a,b", "\"a,b\"", "a,b"},
      {"a semicolon", "a;b", "a;b", "\"a;b\""},
      {"a quote", "ТОС \"Дом\"", "\"ТОС \"\"Дом\"\"\"", "\"ТОС \"\"Дом\"\"\""},
      {"a line end", "a\nb", "\"a\nb\"", "\"a\nb\""},
      {"a blank end", "a ", "\"a \"", "\"a \""},
      {"a formula", "=1+2", "=1+2", "'=1+2"},
      {"a formula to quote", "=A1;B1", "=A1;B1", "\"'=A1;B1\""},
      {"at", "@x", "@x", "'@x"},
      {"a lone dash", "-", "-", "-"},
  }));
  CAPTURE(row.why);
  records::TextBuffer plain;
  records::CsvWriter(plain, records::csv_plain).text(row.cell);
  CHECK(plain.view() == row.plain);
  records::TextBuffer excel;
  records::CsvWriter(excel, records::csv_for_excel).text(row.cell);
  CHECK(excel.view() == "\xEF\xBB\xBF" + row.excel);
}

std::string sample(const records::CsvStyle& style) {
  records::TextBuffer out;
  records::CsvWriter csv(out, style);
  csv.text("title");
  csv.text("total");
  csv.text("");
  csv.end_row();
  csv.text("Дом, \"5\"");
  csv.number("-26.34");
  csv.empty();
  csv.end_row();
  csv.empty();
  csv.number(-7);
  csv.empty();
  csv.end_row();
  return std::string(out.view());
}

TEST_CASE("csv_write: rows", "[records]") {
  CHECK(sample(records::csv_plain) == "title,total,\n\"Дом, \"\"5\"\"\",-26.34,\n,-7,\n");
  CHECK(sample(records::csv_for_excel) == "\xEF\xBB\xBFtitle;total;\r\n\"Дом, \"\"5\"\"\";-26,34;\r\n;-7;\r\n");
}

TEST_CASE("csv_write: a row of one empty cell is a row", "[records]") {
  records::TextBuffer out;
  records::CsvWriter csv(out, records::csv_plain);
  csv.empty();
  csv.end_row();
  CHECK(out.view() == "\"\"\n");
}

TEST_CASE("csv_write: what is written is read back", "[records]") {
  const std::string nasty = GENERATE("a,b;c\td", "\"", "\"\"", " x ", "1\r\n2", "\r", "=1", "двор «№ 5»");
  for (const records::CsvStyle& style : {records::csv_plain, records::CsvStyle{.delimiter = ';'}}) {
    records::TextBuffer out;
    records::CsvWriter csv(out, style);
    for (const char* name : {"a", "b"}) csv.text(name);
    csv.end_row();
    for (int column = 0; column < 2; ++column) csv.text(nasty + "x");
    csv.end_row();
    const auto opened = records::open_csv(*records::text_of("t.csv", out.view()));
    REQUIRE(opened);
    records::CsvRows rows = opened->rows();
    REQUIRE(rows.next());
    CHECK(rows.cells()[0] == nasty + "x");
    CHECK(rows.cells()[1] == nasty + "x");
  }
}

struct Folder {
  fs::path path = fs::temp_directory_path() / ("konkurs-out-test-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  int files() const { return static_cast<int>(std::distance(fs::directory_iterator(path), {})); }
};

std::string content_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

TEST_CASE("out_file: whole or not at all", "[records]") {
  const Folder folder;
  const fs::path target = folder.path / "results.csv";
  const std::string large(3'000'000, 'x');
  {
    records::OutFile out(target.string());
    out.write("old");
    out.commit();
  }
  SECTION("without commit the old file stays and nothing else is left") {
    {
      records::OutFile out(target.string());
      out.write(large);
      CHECK(content_of(target) == "old");
    }
    CHECK(content_of(target) == "old");
    CHECK(folder.files() == 1);
  }
  SECTION("with commit the new one replaces it") {
    records::OutFile out(target.string());
    out.write(large);
    out.write("end");
    out.commit();
    CHECK(content_of(target) == large + "end");
    CHECK(folder.files() == 1);
  }
  SECTION("a link stays a link") {
    const fs::path link = folder.path / "link.csv";
    fs::create_symlink(target, link);
    records::OutFile out(link.string());
    out.write("new");
    out.commit();
    CHECK(fs::is_symlink(link));
    CHECK(content_of(target) == "new");
  }
}

TEST_CASE("out_file: a disk that fails is told with its path", "[records]") {
  SECTION("full") {
    records::OutFile out("/dev/full");
    out.write("x");
    CHECK_THROWS_WITH(out.commit(), Catch::Contains("/dev/full"));
  }
  SECTION("no such folder") { CHECK_THROWS_AS(records::OutFile("/nowhere/at/all.csv"), std::system_error); }
}

}  // namespace
