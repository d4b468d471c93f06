/// Ids, moments and exact columns: the small parts that loading stands on.

#include <algorithm>
#include <random>

#include <catch2/catch.hpp>

#include "records/cells/id_index.h"
#include "records/cells/id_order.h"
#include "records/cells/moments.h"
#include "records/cells/number_cells.h"
#include "records/loading/loading.h"

TEST_CASE("ids: positions by name") {
  std::vector<std::string> ids;
  for (int i = 0; i < 5000; ++i) ids.push_back("заявка " + std::to_string(i * 31 % 4999));
  const records::IdIndex index(ids);
  for (std::size_t at = 0; at < 4999; ++at) CHECK(index.find(ids[at]) == at);
  CHECK(index.find(ids[4999]) == std::ranges::find(ids, ids[4999]) - ids.begin());
  CHECK(index.find("заявка 4999") == std::nullopt);
  CHECK(records::IdIndex().find("") == std::nullopt);
}

TEST_CASE("ids: that count are found whatever stands before the digits") {
  for (std::size_t letters = 0; letters < 12; ++letters) {
    for (std::size_t digits = 3; digits < 10; ++digits) {
      CAPTURE(letters, digits);
      const auto id = [&](int number) {
        const std::string text = std::to_string(number);
        return std::string("application-").substr(0, letters) + std::string(digits - text.size(), '0') + text;
      };
      std::vector<std::string> ids;
      for (int number = 95; number < 205; ++number) ids.push_back(id(number));
      const records::IdIndex index(ids);
      for (std::size_t at = 0; at < ids.size(); ++at) CHECK(index.find(ids[at]) == at);
      for (const std::string& wrong : {id(94), id(205), id(100) + "0", id(100).substr(1), std::string()})
        CHECK_FALSE(index.find(wrong));
      for (std::size_t at = 0; at < ids.front().size(); ++at) {
        for (const char c : {'/', ':', 'x', '\xD0', ' '}) {
          std::string wrong = ids.front();
          wrong[at] = c;
          CHECK(index.find(wrong) == (wrong == ids.front() ? std::optional<std::uint32_t>(0) : std::nullopt));
        }
      }
    }
  }
}

TEST_CASE("ids: the order is that of the bytes") {
  std::mt19937 random(5);
  for (int round = 0; round < 50; ++round) {
    std::vector<std::string> ids;
    for (int i = 0; i < 300; ++i) {
      std::string id = round % 2 == 0 ? "application-number-" : "";
      for (unsigned letters = static_cast<unsigned>(random() % 14); letters > 0; --letters)
        id += "ab\xD0\x90"[random() % 4];
      ids.push_back(id);
    }
    records::TextList list;
    for (const std::string& id : ids) list.add(id);
    std::vector<std::uint32_t> expected(ids.size());
    for (std::uint32_t at = 0; at < expected.size(); ++at) expected[at] = at;
    std::ranges::stable_sort(expected, {}, [&](std::uint32_t at) { return ids[at]; });
    CHECK(records::order_of(list, 1 + round % 3) == expected);
    CHECK(list.in_order(expected)[299] == ids[expected[299]]);
  }
}

TEST_CASE("ids: rounds and items stand in natural order") {
  std::vector<std::string> ids = {"b", "10", "9", "a", "009", "2"};
  std::ranges::sort(ids, records::natural_less);
  CHECK(ids == std::vector<std::string>{"2", "9", "009", "10", "a", "b"});
}

TEST_CASE("moments: as people write them") {
  struct Row {
    const char* cell;
    std::optional<std::int64_t> seconds;
  };
  // Kuznetsk: UTC+6, from 2011-03-26T20:00Z on UTC+7.
  const records::MomentReader reader({{{-(std::int64_t{1} << 60)}, 6 * 3600}, {{1301169600}, 7 * 3600}});
  const auto row = GENERATE(values<Row>({
      {"2025-11-01", 1761930000},
      {"01.11.2025", 1761930000},
      {"1.11.2025", 1761930000},
      {"2025-11-01 00:00", 1761930000},
      {"2025-11-01 14:30", 1761982200},
      {"01.11.2025 14:30", 1761982200},
      {"01.11.2025 9:05", 1761962700},
      {"2025-11-01T14:30:00+07:00", 1761982200},
      {"2025-11-01T07:30Z", 1761982200},
      {"2025-11-01T07:30:00Z", 1761982200},
      {"2025-11-01T04:30:00-0300", 1761982200},
      {"2025-11-01 14:30:59 +07", 1761982259},
      {"2011-03-27 01:59:59", 1301169599},
      {"2011-03-27 02:30", 1301171400},  // skipped by the clock: half an hour after the jump
      {"2011-03-27 03:30", 1301171400},
      {"2024-02-29", 1709139600},
      {"2025-02-29", {}},
      {"2025-13-01", {}},
      {"2025-11-01 24:00", {}},
      {"2025-11-01 14", {}},
      {"2025-11-01x", {}},
      {"01.11.25", {}},
      {"11/01/2025", {}},
      {"45962", {}},
      {"", {}},
  }));
  CAPTURE(row.cell);
  CHECK(reader.seconds(row.cell) == row.seconds);
}

TEST_CASE("moments: an hour that comes twice is its first") {
  const records::MomentReader berlin(
      {{{-(std::int64_t{1} << 60)}, 7200}, {{1761440400}, 3600}});  // 2025-10-26 01:00 UTC
  CHECK(berlin.seconds("2025-10-26 02:30") == 1761438600);
  CHECK(berlin.seconds("2025-10-26 03:00") == 1761444000);
  CHECK(berlin.words(1761444000).en == "2025-10-26 03:00");
}

TEST_CASE("moments: what was probably meant") {
  CHECK(records::probable_date("45962") == base::Words{"01.11.2025", "2025-11-01"});
  CHECK(records::probable_date("31.12.25").en == "2025-12-31");
  CHECK(records::probable_date("31/12/2025").en == "2025-12-31");
  CHECK(records::probable_date("01/12/2025").empty());
  CHECK(records::probable_date("скоро").empty());
}

TEST_CASE("numbers: a column counts in the finest unit that it needs") {
  records::NumberCells cells;
  cells.add({12, 0});
  cells.add({345, 2});
  records::NumberCells later;
  later.add({-7, 3});
  cells.append(std::move(later));
  const engine::Column column = cells.column(std::vector<std::uint32_t>{2, 1, 0});
  CHECK(std::get<engine::Column::Short>(column.values) == engine::Column::Short{-7, 3450, 12000});
  CHECK(column.denominator == 1000);
}

TEST_CASE("numbers: what does not fit becomes a fraction") {
  records::NumberCells cells;
  cells.add({999999999999999999, 0});
  cells.add({1, 18});
  const engine::Column column = cells.column(std::vector<std::uint32_t>{0, 1});
  const auto& values = std::get<engine::Column::Big>(column.values);
  CHECK(values[0] == base::Exact{999999999999999999});
  CHECK(values[1] == base::Exact::power_of_ten(-18));
}
