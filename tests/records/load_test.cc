#include "records/load.h"

#include <algorithm>
#include <random>
#include <sstream>

#include <catch2/catch.hpp>

#include "data_folder.h"
#include "sample_plans.h"

namespace {

using engine::Column;
using engine::State;
using engine::Tables;

const std::string yard = std::string(KONKURS_SOURCE_DIR) + "/tests/diagnostics-data/_yard";
const std::string dive = std::string(KONKURS_SOURCE_DIR) + "/tests/diagnostics-data/_dive";

Tables loaded(const engine::Plan& plan, const std::filesystem::path& folder, unsigned threads = 2) {
  auto tables = records::load(plan, folder, {threads});
  for (const base::Diagnostic& problem : tables.diagnostics())
    UNSCOPED_INFO(problem.place.line << " " << problem.message.en);
  REQUIRE(static_cast<bool>(tables));
  return *std::move(tables);
}

void write(std::ostream& text, const base::Exact& number) {
  text << number.numerator_text() << '/' << number.denominator_text();
}
void write(std::ostream& text, const std::string& value) { text << value; }
void write(std::ostream& text, std::int64_t value) { text << value; }

/// A column as text: numbers as counts, absent cells as their state's number in brackets.
std::string shown(const Column& column) {
  std::ostringstream text;
  const auto show = [&](const auto& values) {
    for (std::size_t row = 0; row < values.size(); ++row) {
      if (row != 0) text << ' ';
      const State state = column.states.empty() ? State::present : column.states[row];
      if (state != State::present)
        text << '(' << static_cast<int>(state) << ')';
      else
        write(text, values[row]);
    }
  };
  std::visit(show, column.values);
  if (column.denominator != 1) text << " /" << column.denominator;
  return text.str();
}

std::string shown(const Tables& tables) {
  std::string text;
  for (const std::string& id : tables.entries) text += id + ' ';
  for (const std::string& title : tables.titles) text += title + ' ';
  for (const Column& column : tables.facts) text += '\n' + shown(column);
  for (const auto& id : tables.item_ids) text += ' ' + id;
  for (const auto& id : tables.round_ids) text += ' ' + id;
  for (const auto& juror : tables.jury) text += '\n' + juror.id + ' ' + juror.name;
  for (const engine::SheetRows& sheets : tables.sheets) {
    text += "\nuniform " + std::to_string(sheets.uniform);
    for (const std::uint32_t row : sheets.of_entry.start) text += ' ' + std::to_string(row);
    for (const std::uint32_t juror : sheets.juror) text += " j" + std::to_string(juror);
    for (const Column& column : sheets.marks) text += '\n' + shown(column);
    for (const std::string& comment : sheets.comments) text += '\n' + comment;
  }
  return text;
}

std::string shuffled_rows(const std::string& table, unsigned seed) {
  std::vector<std::string> rows;
  std::istringstream in(table);
  for (std::string row; std::getline(in, row);) rows.push_back(row + '\n');
  std::mt19937 random(seed);
  std::shuffle(rows.begin() + 1, rows.end(), random);
  std::string text;
  for (const std::string& row : rows) text += row;
  return text;
}

}  // namespace

TEST_CASE("load: facts are typed columns in the order of ids") {
  const Tables tables = loaded(yard_plan(), yard);
  CHECK(tables.entries == std::vector<std::string>{"e1", "e2"});
  CHECK(tables.titles == std::vector<std::string>{"Двор 1", "Дом 2"});
  CHECK(shown(tables.facts[0]) == "0 1");                    // nomination
  CHECK(shown(tables.facts[1]) == "0 1");                    // district, by id and by title
  CHECK(shown(tables.facts[2]) == "12 0");                   // participants
  CHECK(shown(tables.facts[3]) == "1500050 0 /100");         // cost
  CHECK(shown(tables.facts[4]) == "300 125 /1000");          // share: 30 % and 12.5 %
  CHECK(shown(tables.facts[5]) == "25 (1) /10");             // area, not given
  CHECK(shown(tables.facts[6]) == "1 0");                    // insured
  CHECK(shown(tables.facts[7]) == "1764574200 1764522000");  // submitted, in UTC
  CHECK(tables.status.empty());
}

TEST_CASE("load: marks stand under entry and juror, with their states") {
  const Tables tables = loaded(yard_plan(), yard);
  const engine::SheetRows& district = tables.sheets[0];
  CHECK(district.uniform == 2);
  CHECK(shown(district.marks[0]) == "5 3 4 (3)");  // a2 is recused from e2
  CHECK(shown(district.marks[1]) == "9 6 (2) (3) /2");
  CHECK(std::holds_alternative<Column::Narrow>(district.marks[0].values));
  CHECK(shown(district.marks[2]) == "1 0 0 (3)");
  CHECK(shown(district.marks[3]) == "1 (4) 0 (4)");  // a2 is not of the fire panel
  CHECK(district.comments == std::vector<std::string>{"", "", "скромно", ""});
  CHECK(shown(tables.sheets[1].marks[0]) == "900 (1)");
  CHECK(std::holds_alternative<Column::Short>(tables.sheets[1].marks[0].values));
}

TEST_CASE("load: rounds and items of an entry") {
  const Tables tables = loaded(dive_plan(), dive);
  CHECK(tables.items.start == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(tables.item_ids == std::vector<std::string>{"9", "10", "9"});  // numbers by value
  CHECK(shown(tables.facts[0]) == "32 15 20 /10");
  CHECK(shown(tables.facts[1]) == "5 10 -3 1 /10");
  // entry × round × item × juror
  CHECK(shown(tables.sheets[0].marks[0]) == "17 (1) 16 (1) 15 (1) (1) (1) (1) (1) (1) 20 /2");
  CHECK(shown(tables.sheets[0].marks[1]) == "7 (1) (1) 10");
}

TEST_CASE("load: the order of rows and the number of threads never matter") {
  for (const bool items : {false, true}) {
    const engine::Plan plan = items ? dive_plan() : yard_plan();
    const std::string source = items ? dive : yard;
    const std::string expected = shown(loaded(plan, source, 1));
    for (unsigned seed = 1; seed <= 8; ++seed) {
      DataFolder folder;
      for (const auto& file : std::filesystem::directory_iterator(source)) {
        std::ifstream in(file.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        folder.write(file.path().filename().string(), shuffled_rows(text, seed));
      }
      CHECK(shown(loaded(plan, folder.path(), 1 + seed % 4)) == expected);
    }
  }
}

TEST_CASE("load: the long form says the same as the wide one") {
  DataFolder folder;
  folder.copy_from(yard);
  folder.write(
      "scores.csv",
      "stage;entry;juror;criterion;mark\n"
      "district;e1;a1;design;5\ndistrict;e1;a1;light;4,5\ndistrict;e1;a1;style;rich\ndistrict;e1;a1;safe;+\n"
      "district;e2;a1;design;4\ndistrict;e2;a1;light;воздержался\ndistrict;e2;a1;style;plain\ndistrict;e2;a1;safe;-\n"
      "district;e1;a2;design;3\ndistrict;e1;a2;light;3,0\ndistrict;e1;a2;style;Просто\ncity;e1;c1;design;900\n");
  Tables wide = loaded(yard_plan(), yard);
  wide.sheets[0].comments.clear();
  CHECK(shown(loaded(yard_plan(), folder.path())) == shown(wide));
}

TEST_CASE("load: two rows may fill one sheet between them") {
  DataFolder folder;
  folder.copy_from(yard);
  folder.write("scores.csv",
               "stage,juror,entry,design,light,style,safe,comment\n"
               "district,a1,e1,5,,,,\ndistrict,a1,e1,,4.5,rich,да,\ndistrict,a1,e2,4,abstained,Просто,,скромно\n"
               "district,a2,e1,3,3,plain,,\ndistrict,a1,e2,,,,нет,\ncity,c1,e1,900,,,,\n");
  CHECK(shown(loaded(yard_plan(), folder.path())) == shown(loaded(yard_plan(), yard)));
}

TEST_CASE("load: a file pasted in twice says the same, with a warning for each row") {
  DataFolder folder;
  folder.copy_from(yard);
  const auto once = [](const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
  }(yard + "/scores.csv");
  folder.write("scores.csv", once + once.substr(once.find('\n') + 1));
  for (unsigned threads = 1; threads <= 4; ++threads) {
    const auto tables = records::load(yard_plan(), folder.path(), {threads});
    REQUIRE(static_cast<bool>(tables));
    CHECK(std::ranges::count(tables.diagnostics(), "mark-repeated", &base::Diagnostic::code) == 4);
    CHECK(shown(*tables) == shown(loaded(yard_plan(), yard)));
  }
}

TEST_CASE("load: of items that stand twice each row is told with the one before") {
  DataFolder folder;
  folder.copy_from(dive);
  folder.write("items.csv", "entry,item,difficulty\nd1,10,1.5\nd1,9,3.2\nd2,9,2\nd1,10,1.5\nd1,9,3.2\nd1,9,3.2\n");
  std::vector<std::pair<int, int>> lines;
  const auto tables = records::load(dive_plan(), folder.path());
  for (const base::Diagnostic& each : tables.diagnostics())
    if (each.code == "id-repeated") lines.emplace_back(each.place.line, each.related.front().place.line);
  CHECK(lines == std::vector<std::pair<int, int>>{{5, 2}, {6, 3}, {7, 6}});
}

TEST_CASE("load: assignments say who marks what") {
  DataFolder folder;
  folder.copy_from(yard);
  folder.write("assignments.csv", "stage,juror,entry\ndistrict,a1,e2\ndistrict,a1,e1\ndistrict,a2,e1\ncity,c1,e1\n");
  const Tables tables = loaded(yard_plan(), folder.path());
  CHECK(tables.sheets[0].uniform == 0);
  CHECK(tables.sheets[0].of_entry.start == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(shown(tables.sheets[0].marks[0]) == "5 3 4");
  CHECK(tables.sheets[1].of_entry.start == std::vector<std::uint32_t>{0, 1, 1});
  CHECK(shown(tables.sheets[1].marks[0]) == "900");
}

TEST_CASE("load: a column of jury.csv limits whom a juror marks") {
  DataFolder folder;
  folder.copy_from(yard);
  folder.write(
      "jury.csv",
      "juror,panel,district,recused\na1,district fire,,\na2,district,central,\nc1,city,,\nc2,city,Ленинский район,\n");
  const Tables tables = loaded(yard_plan(), folder.path());
  CHECK(tables.sheets[0].of_entry.start == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(tables.sheets[1].of_entry.start == std::vector<std::uint32_t>{0, 1, 3});
}

TEST_CASE("load: a withdrawn entry may lack facts") {
  DataFolder folder;
  folder.copy_from(yard);
  folder.write("entries.csv",
               "entry,nomination,title,district,participants,cost,share,area,insured,submitted,status,reason\n"
               "e2,house,Дом 2,leninsky,0,0,12.5,,нет,01.12.2025,,\n"
               "e1,yard,Двор 1,,,,,,,,withdrawn,передумали\n");
  const Tables tables = loaded(yard_plan(), folder.path());
  CHECK(tables.status == std::vector{engine::EntryStatus::withdrawn, engine::EntryStatus::competing});
  CHECK(tables.status_reason[0] == "передумали");
  CHECK(shown(tables.facts[2]) == "(1) 0");
}

TEST_CASE("load: nominations from a file stand by id") {
  engine::Plan plan = yard_plan();
  plan.nominations_from_file = true;
  plan.lists[plan.nominations.at] = {"nomination", {}, {}};
  DataFolder folder;
  folder.copy_from(yard);
  folder.write("nominations.csv", "nomination,title,quota\nyard,Двор,3\nhouse,Дом,\n");
  const Tables tables = loaded(plan, folder.path());
  CHECK(tables.nominations == std::vector<std::string>{"house", "yard"});
  CHECK(tables.nomination_titles == std::vector<std::string>{"Дом", "Двор"});
  CHECK(shown(tables.facts[0]) == "1 0");
  CHECK(shown(tables.facts[9]) == "(1) 3");
}

TEST_CASE("load: many rows are read in groups as one by one") {
  std::string entries = "entry,nomination,title,district,participants,cost,share,insured,submitted\n";
  std::string wide = "stage,juror,entry,design,light,style,safe,comment\n",
              long_form = "stage,juror,entry,criterion,mark\n";
  std::mt19937 random(7);
  for (int entry = 0; entry < 3000; ++entry) {
    const std::string id = "заявка-" + std::to_string(entry * 7919 % 3000);
    entries += id + ",yard,T,central,1," + std::to_string(entry) + ".5,3,1,2025-12-01\n";
    for (const std::string juror : {"a1", "a2"}) {
      const std::string design = random() % 9 == 0 ? "" : std::to_string(random() % 6);
      const std::string light = random() % 5 == 0 ? "4.5" : std::to_string(random() % 6);
      wide += "district," + juror + "," + id + "," + design + "," + light + ",,,\n";
      long_form += "district," + juror + "," + id + ",design," + design + "\ndistrict," + juror + "," + id + ",light," +
                   light + "\n";
    }
  }
  DataFolder folder;
  folder.write("jury.csv", "juror,panel\na1,district fire\na2,district fire\nc1,city\n");
  folder.write("entries.csv", entries);
  folder.write("scores.csv", shuffled_rows(long_form, 3));
  const std::string expected = shown(loaded(yard_plan(), folder.path(), 3));
  folder.write("scores.csv", shuffled_rows(wide, 4));
  CHECK(shown(loaded(yard_plan(), folder.path(), 2)) == expected);
}

TEST_CASE("load: what is wrong with all files is told at once") {
  DataFolder folder;
  const auto tables = records::load(yard_plan(), folder.path());
  CHECK_FALSE(static_cast<bool>(tables));
  std::vector<std::string> codes;
  for (const base::Diagnostic& problem : tables.diagnostics()) codes.push_back(problem.code);
  CHECK(codes == std::vector<std::string>{"file-not-found", "file-not-found", "file-not-found"});
}

TEST_CASE("load: a table under another name is named") {
  DataFolder folder;
  folder.write("entries.xlsx", "");
  folder.write("scores (1).csv", "");
  folder.write("decisions (2).csv", "");
  const auto tables = records::load(yard_plan(), folder.path());
  std::vector<std::string> told;
  for (const base::Diagnostic& problem : tables.diagnostics()) {
    const std::filesystem::path file(problem.place.file), hint(problem.hint.ru);
    told.push_back(problem.code + " " + file.filename().string() + " — " + hint.filename().string());
  }
  std::ranges::sort(told);
  CHECK(told ==
        std::vector<std::string>{
            "file-misnamed decisions (2).csv — возможно, имелось в виду «decisions.csv»",
            "file-not-found entries.csv — entries.xlsx»: сохраните лист как «CSV UTF-8 (разделитель — запятая)»",
            "file-not-found jury.csv — ",
            "file-not-found scores.csv — scores (1).csv»: если это он, назовите его scores.csv"});
}

TEST_CASE("load: a contest's folder is found") {
  DataFolder folder;
  CHECK(records::find_folder(folder.path(), {}).diagnostics().front().code == "contest-not-found");
  CHECK(records::find_folder(folder.path() / "nothing", {}).diagnostics().front().code == "file-not-found");
  folder.write("contest.yaml", "format: 1\n");
  CHECK(records::find_folder(folder.path(), {})->data == folder.path());
  CHECK(records::find_folder(folder.path(), folder.path() / "contest.yaml").diagnostics().front().code ==
        "folder-expected");
  std::filesystem::create_directory(folder.path() / "sample");
  folder.write("sample/entries.csv", "entry\n");
  CHECK(records::find_folder(folder.path() / "contest.yaml", {})->data == folder.path() / "sample");
  CHECK(records::find_folder(folder.path(), folder.path())->data == folder.path());
}
