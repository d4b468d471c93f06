/// Tables as Russian organizers head and fill them, and the empty tables that a contest begins with.

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "data_folder.h"
#include "records/csv/column_names.h"
#include "records/load.h"
#include "records/loading/blank_tables.h"
#include "records/text/format_words.h"
#include "sample_plans.h"

namespace {

records::Csv table(const std::string& head) {
  DataFolder folder;
  folder.write("table.csv", head + "\n1\n");
  return *records::read_csv((folder.path() / "table.csv").string());
}

std::vector<std::string> names(const std::string& head, std::string_view file) {
  records::Csv csv = table(head);
  records::give_known_names(csv, yard_plan(), file);
  std::vector<std::string> found;
  for (const records::CsvColumn& column : csv.columns()) found.push_back(column.name);
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("columns: Russian words and the contest's own titles") {
  CHECK(names("Заявка;Номинация;Название;РАЙОН;Число участников;Сметная стоимость", "entries.csv") ==
        Names{"entry", "nomination", "title", "district", "participants", "cost"});
  CHECK(names("этап;член жюри;заявка;Замысел;Свет;комментарий", "scores.csv") ==
        Names{"stage", "juror", "entry", "design", "light", "comment"});
  CHECK(names("член жюри;ФИО;роль;комиссия;Район;самоотводы", "jury.csv") ==
        Names{"juror", "name", "role", "panel", "district", "recused"});
}

TEST_CASE("columns: a name that is there already is given once") {
  CHECK(names("entry;заявка;title", "entries.csv") == Names{"entry", "заявка", "title"});
  CHECK(names("заявка;номер заявки", "entries.csv") == Names{"entry", "номер заявки"});
}

TEST_CASE("columns: titles belong to their file") {
  CHECK(names("заявка;Замысел", "entries.csv") == Names{"entry", "Замысел"});
  CHECK(names("заявка;Площадь", "scores.csv") == Names{"entry", "Площадь"});
}

TEST_CASE("words: Russian statuses, roles and decisions are those of the format") {
  CHECK(records::status_word("Снята") == "withdrawn");
  CHECK(records::status_word("дисквалифицирована") == "disqualified");
  CHECK(records::role_word("Председатель") == "chair");
  CHECK(records::role_word("член комиссии") == "member");
  CHECK(records::role_word("третий") == "third");
  CHECK(records::decision_word("голосование") == "commission_vote");
  CHECK(records::decision_word("Решающий голос") == "casting_vote");
  CHECK(records::decision_word("жребий") == "lot");
  CHECK(records::decision_word("что-то") == "что-то");
}

TEST_CASE("a contest's tables in Russian are the same tables") {
  const std::string cases = std::string(KONKURS_SOURCE_DIR) + "/tests/diagnostics-data/_yard";
  DataFolder data;
  data.copy_from(cases);
  data.write("entries.csv",
             "Заявка;Номинация;Название;Район;Число участников;Сметная стоимость;Доля жителей;Площадь;"
             "Договор заключён;Дата подачи;Примечание;Состояние;Причина\n"
             "e1;Сказки зимнего двора;Двор 1;Центральный район;12;15000,50;30;2,5;да;01.12.2025 14:30;;;\n"
             "e2;Пришла зима;Дом 2;Ленинский район;0;0;12,5;;нет;01.12.2025;;снята;передумали\n");
  data.write("jury.csv",
             "Член жюри;ФИО;Роль;Комиссия;Самоотводы\n"
             "a1;Иванова И. И.;председатель;district fire;\na2;Петров П. П.;член жюри;district;e2\n"
             "c1;Сидоров С. С.;;city fire;\ns1;Кузнецова К. К.;секретарь;;\n");
  data.write("scores.csv",
             "Этап;Член жюри;Заявка;Критерий;Оценка\ndistrict;a1;e1;Замысел;5\ndistrict;a1;e1;Свет;4,5\n"
             "district;a1;e1;Стиль;Богато\ndistrict;a1;e1;safe;да\ncity;c1;e1;Замысел;900\n");
  data.write("decisions.csv",
             "Решение;Этап;Номинация;Заявка;Значение;Кто решил;Дата;За;Против;Воздержались;Причина\n"
             "голосование;city;;e1;1;комиссия;20.12.2025;3;1;0;\nпроход;district;;e1;да;комиссия;;;;;\n"
             "не присуждена;city;Пришла зима;;second;комиссия;;;;;работы слабее\n");
  const auto tables = records::load(yard_plan(), data.path());
  for (const base::Diagnostic& problem : tables.diagnostics()) UNSCOPED_INFO(problem.message.ru);
  REQUIRE(tables);
  CHECK(tables.diagnostics().empty());
  CHECK(tables->status[1] == engine::EntryStatus::withdrawn);
  CHECK(tables->jury[0].role == "chair");
  CHECK(tables->decisions[0].kind == "commission_vote");
  CHECK(tables->decisions[2].nomination == "house");
}

TEST_CASE("blank tables: the columns that the rules need, headed as they are read") {
  const auto tables = records::blank_tables(yard_plan(), records::csv_plain);
  REQUIRE(tables.size() == 4);
  CHECK(tables[0].name == "entries.csv");
  CHECK(tables[0].text ==
        "заявка,номинация,название,Район,Число участников,Сметная стоимость,Доля жителей,Площадь,Договор заключён,"
        "Дата подачи,Примечание\n");
  CHECK(tables[1].text == "член жюри,имя,роль,комиссия,самоотвод\n");
  CHECK(tables[2].text == "этап,член жюри,заявка,Замысел,Свет,Стиль,Безопасность,комментарий\n");
  CHECK(tables[3].text == "решение,этап,номинация,заявка,значение,кто решил,дата,за,против,воздержались,причина\n");
}

TEST_CASE("one wrong cell is one mistake") {
  const std::string cases = std::string(KONKURS_SOURCE_DIR) + "/tests/diagnostics-data/_yard";
  const auto codes = [](const DataFolder& data) {
    std::vector<std::string> found;
    const auto tables = records::load(yard_plan(), data.path());
    for (const base::Diagnostic& problem : tables.diagnostics()) found.push_back(problem.code);
    return found;
  };
  DataFolder data;
  data.copy_from(cases);
  SECTION("a juror's panel") {
    data.write(
        "jury.csv",
        "juror,name,role,panel,recused\na1,И,chair,distrikt fire,\na2,П,member,district,e2\nc1,С,member,city,\n");
    CHECK(codes(data) == Names{"panel-unknown"});
  }
  SECTION("a juror's district") {
    data.write(
        "jury.csv",
        "juror,name,role,panel,district\na1,И,chair,district fire,цент\na2,П,member,district,\nc1,С,member,city,\n");
    CHECK(codes(data) == Names{"choice-unknown"});
  }
  SECTION("an entry's district") {
    data.write(
        "jury.csv",
        "juror,name,role,panel,district\na1,И,chair,district fire,\na2,П,member,district,central\nc1,С,member,city,\n");
    data.write("entries.csv",
               "entry,nomination,title,district,participants,cost,share,area,insured,submitted,note\n"
               "e1,yard,Двор 1,centrall,12,15000.50,30,2.5,да,2025-12-01 14:30,\n"
               "e2,house,Дом 2,leninsky,0,0,12.5,,нет,01.12.2025,\n");
    CHECK(codes(data) == Names{"choice-unknown"});
  }
  SECTION("the column of the district") {
    data.write("jury.csv",
               "juror,name,role,panel,district\na1,И,chair,district fire,central\na2,П,member,district,central\n"
               "c1,С,member,city,\n");
    data.write("entries.csv",
               "entry,nomination,title,participants,cost,share,area,insured,submitted,note\n"
               "e1,yard,Двор 1,12,15000.50,30,2.5,да,2025-12-01 14:30,\ne2,house,Дом 2,0,0,12.5,,нет,01.12.2025,\n");
    CHECK(codes(data) == Names{"column-missing"});
  }
  SECTION("a juror in assignments.csv, in every row") {
    data.write("assignments.csv", "stage,juror,entry\ndistrict,a11,e1\ndistrict,a11,e2\ndistrict,a2,e1\ncity,c1,e1\n");
    CHECK(codes(data) == Names{"juror-unknown"});
  }
}
