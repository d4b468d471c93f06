#include "records/csv/csv.h"

#include <random>

#include <catch2/catch.hpp>

#include "records/csv/csv_scan.h"
#include "records/csv/table.h"

namespace {

using Cells = std::vector<std::vector<std::string>>;

records::Text text_of(std::string_view bytes) {
  base::Result<records::Text> text = records::text_of("t.csv", bytes);
  REQUIRE(text);
  return *std::move(text);
}

Cells cells_of(const records::Table& table) {
  Cells cells(static_cast<std::size_t>(table.rows()));
  for (int row = 0; row < table.rows(); ++row) {
    for (int column = 0; column < static_cast<int>(table.columns().size()); ++column) {
      cells[static_cast<std::size_t>(row)].emplace_back(table.cell(row, column));
    }
  }
  return cells;
}

/// "code line:column+length" of each problem.
std::vector<std::string> told(const base::Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const base::Diagnostic& each : diagnostics) {
    const base::Place& at = each.place;
    lines.push_back(each.code + " " + std::to_string(at.line) + ":" + std::to_string(at.column) + "+" +
                    std::to_string(at.length));
  }
  return lines;
}

struct Good {
  const char* why;
  std::string text;
  std::vector<std::string> columns;
  Cells cells;
};

TEST_CASE("csv: tables as people make them", "[records]") {
  const auto row = GENERATE(values<Good>({
      {"plain", "a,b\n1,2\n3,4\n", {"a", "b"}, {{"1", "2"}, {"3", "4"}}},
      {"no final line end", "a,b\n1,2", {"a", "b"}, {{"1", "2"}}},
      {"ends with a delimiter", "a,b\n1,", {"a", "b"}, {{"1", ""}}},
      {"semicolons", "a;b\n1,5;2\n", {"a", "b"}, {{"1,5", "2"}}},
      {"tabs", "a\tb\n1\t2, 3; 4\n", {"a", "b"}, {{"1", "2, 3; 4"}}},
      {"an empty first cell with tabs", "a\tb\n\t2\n", {"a", "b"}, {{"", "2"}}},
      {"one column", "a\n1\n2\n", {"a"}, {{"1"}, {"2"}}},
      {"CRLF", "a,b\r\n1,2\r\n\r\n3,4\r\n", {"a", "b"}, {{"1", "2"}, {"3", "4"}}},
      {"CR", "a,b\r1,2\r3,4", {"a", "b"}, {{"1", "2"}, {"3", "4"}}},
      {"blank lines everywhere", "\n \n\na,b\n\n1,2\n   \n\t\n,\n", {"a", "b"}, {{"1", "2"}}},
      {"rows of delimiters", "a,b,c\n,,\n1,2,3\n , ,\n,,,,\n", {"a", "b", "c"}, {{"1", "2", "3"}}},
      {"blank cells beyond the header", "a,b\n1,2,\n3,4,,, \n", {"a", "b"}, {{"1", "2"}, {"3", "4"}}},
      {"blank header cells at the end", "a,b,, \n1,2,,\n3,4\n", {"a", "b"}, {{"1", "2"}, {"3", "4"}}},
      {"spaces around", " a , b\n 1 ,\xC2\xA0\x32\n", {"a", "b"}, {{"1", "2"}}},
      {"quotes", "\"a\",\"b\"\n\"1,5\",\"x\ny\"\n", {"a", "b"}, {{"1,5", "x\ny"}}},
      {"doubled quotes", "a,b\n\"ТОС \"\"Родник\"\"\",\"\"\"\"\n", {"a", "b"}, {{"ТОС \"Родник\"", "\""}}},
      {"an empty quoted cell", "a,b\n\"\",1\n", {"a", "b"}, {{"", "1"}}},
      {"spaces around quotes", "a,b\n \"1, 2\" , \"3\"\n", {"a", "b"}, {{"1, 2", "3"}}},
      {"CRLF in a cell", "a,b\r\n\"1\r\n2\",3\r\n", {"a", "b"}, {{"1\r\n2", "3"}}},
      {"the last cell quoted, no line end", "a,b\n1,\"2\"", {"a", "b"}, {{"1", "2"}}},
      {"Excel's first line", "sep=;\r\na;b\r\n1,5;2\r\n", {"a", "b"}, {{"1,5", "2"}}},
      {"Excel's first line decides", "sep=;\na,x;b,y\n1;2\n", {"a,x", "b,y"}, {{"1", "2"}}},
      {"delimiters in a quoted name", "\"a;;;\",b\n1,2\n", {"a;;;", "b"}, {{"1", "2"}}},
      {"a line break in a name", "\"a\nb\",c\n1,2\n", {"a\nb", "c"}, {{"1", "2"}}},
      {"a combining letter in a name", "и\xCC\x86,b\n1,2\n", {"й", "b"}, {{"1", "2"}}},
      {"a quoted cell over 64 bytes",
       "a,b\n\"" + std::string(100, ',') + "\",2\n",
       {"a", "b"},
       {{std::string(100, ','), "2"}}},
  }));
  CAPTURE(row.why);
  base::Result<records::Csv> csv = records::open_csv(text_of(row.text));
  REQUIRE(csv);
  CHECK(csv.diagnostics().empty());
  const base::Result<records::Table> table = records::Table::read(*std::move(csv));
  const std::vector<std::string> nothing;
  CHECK(told(table.diagnostics()) == nothing);
  REQUIRE(table);
  std::vector<std::string> names;
  for (const records::CsvColumn& column : table->columns()) names.push_back(column.name);
  CHECK(names == row.columns);
  CHECK(cells_of(*table) == row.cells);
}

struct Bad {
  const char* why;
  std::string text;
  std::vector<std::string> told;
};

TEST_CASE("csv: what is wrong with rows, and where", "[records]") {
  const auto row = GENERATE(values<Bad>({
      {"too few", "a,b,c\n1,2\n", {"csv-too-few-cells 2:1+3"}},
      {"too many", "a,b\n1,2, дом \n", {"csv-too-many-cells 2:6+3"}},
      {"both, in one go", "a,b\n1\n1,2\n1,2,3\n", {"csv-too-few-cells 2:1+1", "csv-too-many-cells 4:5+1"}},
      {"a value after blank extra cells", "a,b\n1,2,,x\n", {"csv-too-many-cells 2:5+0"}},
      {"after blank lines and CRLF", "a,b\r\n\r\n1\r\n", {"csv-too-few-cells 3:1+1"}},
      {"after a cell of two lines", "a,b\n\"x\ny\",2\n1\n", {"csv-too-few-cells 4:1+1"}},
      {"not closed", "a,b\n1,2\n\"3,4\n5,6\n", {"csv-quote-not-closed 3:1+1"}},
      {"not closed, doubled at the end", "a,b\n1,\"2\"\"", {"csv-quote-not-closed 2:3+1"}},
      {"stray", "a,b\nдом 5\" x,2\n3,4\n", {"csv-stray-quote 2:6+1"}},
      {"a pair of stray ones", "a,b\nТОС \"Дом\",2\n", {"csv-stray-quote 2:5+1"}},
      {"a stray one in each row", "a,b\n1\",2\n3\",4\n5,6\n", {"csv-stray-quote 2:2+1", "csv-stray-quote 3:2+1"}},
      {"closed too early", "a,b\n\"x\" y,2\n1\n", {"csv-stray-quote 2:3+1", "csv-too-few-cells 3:1+1"}},
      {"closed by the next cell's", "a,b\n\"x,2\n\"y\",4\n1\n", {"csv-stray-quote 3:1+1", "csv-too-few-cells 4:1+1"}},
  }));
  CAPTURE(row.why);
  base::Result<records::Csv> csv = records::open_csv(text_of(row.text));
  REQUIRE(csv);
  const base::Result<records::Table> table = records::Table::read(*std::move(csv));
  REQUIRE_FALSE(table);
  CHECK(told(table.diagnostics()) == row.told);
}

TEST_CASE("csv: what is wrong with a header, and where", "[records]") {
  const auto row = GENERATE(values<Bad>({
      {"no name", "a,,c\n1,2,3\n", {"csv-empty-column-name 1:3+0"}},
      {"the same name twice", "a,b, a\n1,2,3\n", {"csv-repeated-column 1:6+1"}},
      {"both", "a,,a,\n", {"csv-empty-column-name 1:3+0", "csv-repeated-column 1:4+1"}},
      {"as many commas as semicolons", "a,b;c\n1,2;3\n", {"csv-delimiter-unclear 1:1+5"}},
      {"a stray quote", "a\",b\n1,2\n", {"csv-stray-quote 1:2+1"}},
      {"not closed", "\"a,b\n1,2\n", {"csv-quote-not-closed 1:1+1"}},
  }));
  CAPTURE(row.why);
  const base::Result<records::Csv> csv = records::open_csv(text_of(row.text));
  REQUIRE_FALSE(csv);
  CHECK(told(csv.diagnostics()) == row.told);
}

TEST_CASE("csv: a header alone is a warning", "[records]") {
  const base::Result<records::Csv> csv = records::open_csv(text_of("a,b\n\n"));
  REQUIRE(csv);
  CHECK(told(csv.diagnostics()) == std::vector<std::string>{"csv-no-rows 0:0+0"});
  CHECK_FALSE(csv->rows().next());
}

TEST_CASE("csv: a quote that ends a cell of another line says where the cell began", "[records]") {
  const auto csv = records::open_csv(text_of("a,b\n\"x,2\n\"y\",4\n"));
  records::CsvRows rows = csv->rows();
  CHECK_FALSE(rows.next());
  const base::Diagnostics problems = std::move(rows.problems()).finish("t.csv");
  REQUIRE(problems.size() == 1);
  REQUIRE(problems[0].related.size() == 1);
  CHECK(problems[0].related[0].place == base::Place{"t.csv", 2, 1, 1});
}

TEST_CASE("csv: places of cells", "[records]") {
  const auto csv = records::open_csv(text_of("a,b,c\n\"x\ny\", дом ,\"q\"\n"));
  REQUIRE(csv);
  records::CsvRows rows = csv->rows();
  REQUIRE(rows.next());
  CHECK(rows.place(0) == base::Place{"t.csv", 2, 1, 5});
  CHECK(rows.place(1) == base::Place{"t.csv", 3, 5, 3});
  CHECK(rows.place(2) == base::Place{"t.csv", 3, 10, 3});
  CHECK(csv->place(rows.offset(), 1) == rows.place(1));
  CHECK(csv->columns()[1].place == base::Place{"t.csv", 1, 3, 1});
  CHECK(csv->column("c") == 2);
  CHECK_FALSE(csv->column("d"));
}

TEST_CASE("csv: only the first hundred problems are told", "[records]") {
  std::string text = "a,b\n";
  for (int row = 0; row < 250; ++row) text += row % 2 == 0 ? "1\n" : "1,2,3\n";
  const auto csv = records::open_csv(text_of(text));
  for (const int parts : {1, 2, 7}) {
    records::ProblemList all;
    for (records::CsvRows& rows : csv->split(parts)) {
      while (rows.next()) {
      }
      all.append(std::move(rows.problems()));
    }
    const base::Diagnostics problems = std::move(all).finish("t.csv");
    REQUIRE(problems.size() == 101);
    CHECK(problems[100].code == "and-more");
    CHECK(problems[100].message.ru == "и ещё 150 ошибок в этом файле");
    CHECK(problems[99].place.line == 101);
  }
}

TEST_CASE("csv: a moved table keeps its cells", "[records]") {
  auto csv = records::open_csv(text_of("a,b\n\"\"\"x\"\"\",y\n"));
  auto table = records::Table::read(*std::move(csv));
  REQUIRE(table);
  const records::Table moved = *std::move(table);
  CHECK(moved.cell(0, 0) == "\"x\"");
  CHECK(moved.cell(0, 1) == "y");
  CHECK(moved.place(0) == base::Place{"t.csv", 2, 1, 0});
}

TEST_CASE("csv: the masks of a block are the same with and without SSE2", "[records]") {
  std::mt19937 random(1);
  constexpr std::string_view letters = ",;\t\"\n\r ab\xFF";
  for (int round = 0; round < 1000; ++round) {
    std::array<char, records::block_size> block{};
    for (char& c : block) c = letters[random() % letters.size()];
    const records::BlockMasks fast = records::scan_block(block.data(), ';');
    const records::BlockMasks plain = records::scan_block_plain(block.data(), ';');
    REQUIRE(fast.delimiters == plain.delimiters);
    REQUIRE(fast.lines == plain.lines);
    REQUIRE(fast.quotes == plain.quotes);
  }
}

// -- A second reader, written from the definition alone: what the fast one must agree with.

struct NaiveRow {
  std::vector<std::string> cells;
  bool trouble = false;
};

class NaiveReader {
 public:
  explicit NaiveReader(std::string text) : text_(std::move(text)) {}

  std::vector<NaiveRow> read() {
    while (at_ < text_.size()) {
      rows_.push_back({{""}, false});
      while (read_cell()) rows_.back().cells.emplace_back();
    }
    return rows_;
  }

 private:
  char here() const { return at_ < text_.size() ? text_[at_] : '\n'; }
  bool at_break() const { return here() == ',' || here() == '\n' || here() == '\r'; }

  // True when another cell follows.
  bool read_cell() {
    std::string& cell = rows_.back().cells.back();
    while (here() == ' ') {
      cell += ' ';
      ++at_;
    }
    if (here() == '"') read_quoted(cell);
    for (; !at_break(); ++at_) {
      if (here() == '"') rows_.back().trouble = true;
      cell += here();
    }
    const bool more = at_ < text_.size() && here() == ',';
    ++at_;
    return more;
  }

  void read_quoted(std::string& cell) {
    cell.clear();
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += '"';
        ++at_;
      } else {
        return after_quoted();
      }
    }
    rows_.back().trouble = true;
  }

  void after_quoted() {
    ++at_;
    while (here() == ' ') ++at_;
    if (!at_break()) rows_.back().trouble = true;
  }

  std::string text_;
  std::size_t at_ = 0;
  std::vector<NaiveRow> rows_;
};

std::string trimmed(std::string cell) {
  const auto first = cell.find_first_not_of(" \n\r\t");
  if (first == std::string::npos) return "";
  return cell.substr(first, cell.find_last_not_of(" \n\r\t") - first + 1);
}

struct Expected {
  Cells rows;
  int problems = 0;
};

Expected expected_of(const std::string& body, std::size_t columns) {
  Expected expected;
  for (NaiveRow& row : NaiveReader(body).read()) {
    while (!row.cells.empty() && !row.trouble && row.cells.size() > columns && trimmed(row.cells.back()).empty() &&
           row.cells.size() != columns) {
      row.cells.pop_back();
    }
    const bool blank = std::ranges::all_of(row.cells, [](const std::string& cell) { return trimmed(cell).empty(); });
    if (blank && !row.trouble) continue;
    if (row.trouble || row.cells.size() != columns) ++expected.problems;
    if (!row.trouble && row.cells.size() == columns) expected.rows.push_back(row.cells);
  }
  return expected;
}

enum class Quoting { none, proper, wild };

std::string random_cell(std::mt19937& random, Quoting quoting) {
  std::string cell;
  const auto length = random() % 9 == 0 ? random() % 150 : random() % 6;
  const bool quoted = quoting != Quoting::none && random() % 3 == 0;
  const std::string_view letters = quoted ? "ab,\n \r;" : quoting == Quoting::wild ? "ab \"" : "ab; ";
  for (std::size_t at = 0; at < length; ++at) {
    if (quoted && random() % 8 == 0) cell += "\"\"";
    cell += letters[random() % letters.size()];
  }
  return quoted ? "\"" + cell + "\"" : cell;
}

std::string random_body(std::mt19937& random, Quoting quoting) {
  std::string body;
  const unsigned most_rows = random() % 4 == 0 ? 60 : 12;
  const auto rows = random() % most_rows;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto cells = random() % 5 == 0 ? random() % 6 : 3;
    for (std::size_t cell = 0; cell < cells; ++cell) body += (cell > 0 ? "," : "") + random_cell(random, quoting);
    constexpr std::array<const char*, 4> ends = {"\n", "\r\n", "\n\n", "\r"};
    if (row + 1 < rows || random() % 2 == 0) body += ends[random() % 4];
  }
  if (quoting == Quoting::wild && !body.empty() && random() % 2 == 0) body[random() % body.size()] = '"';
  return body;
}

/// Of more a list tells only how many they are.
constexpr int most_problems = static_cast<int>(records::ProblemList::most_kept) + 1;

Expected read_fast(const records::Csv& csv, int parts) {
  Expected got;
  records::ProblemList problems;
  for (records::CsvRows& rows : csv.split(parts)) {
    while (rows.next()) got.rows.emplace_back(rows.cells().begin(), rows.cells().end());
    problems.append(std::move(rows.problems()));
  }
  got.problems = static_cast<int>(std::move(problems).finish("t.csv").size());
  return got;
}

TEST_CASE("csv: the fast reader agrees with a naive one on random texts", "[records]") {
  const Quoting quoting = GENERATE(Quoting::none, Quoting::proper, Quoting::wild);
  std::mt19937 random(static_cast<unsigned>(quoting) + 7);
  for (int round = 0; round < 4000; ++round) {
    const std::string body = random_body(random, quoting);
    const auto csv = records::open_csv(text_of("a,b,c\n" + body));
    const Expected expected = expected_of(body, 3);
    for (const int parts : {1, 2, 5}) {
      const Expected got = read_fast(*csv, parts);
      CAPTURE(round, parts, body);
      REQUIRE(got.rows == expected.rows);
      REQUIRE(got.problems == std::min(expected.problems, most_problems));
    }
  }
}

}  // namespace
