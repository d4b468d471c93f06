#include "reports/paper_sheet.h"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

namespace reports {
namespace {

using Cells = std::vector<std::optional<std::string>>;

PaperSheet sheet_of(std::size_t criteria) {
  PaperSheet sheet{.contest = "Двор <у> реки", .juror = "j1", .name = "Озерова А. П."};
  for (std::size_t at = 0; at < criteria; ++at) sheet.criteria.push_back({"Уровень", "0–10", {"10 — редкая удача"}});
  sheet.rows.push_back({"e1", "Двор на Весенней", "тур 1", "Дворы", Cells(criteria, "")});
  sheet.rows.push_back({"e2", "Двор на Ноградской", "", "Дворы", Cells(criteria, "")});
  return sheet;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a printed sheet: texts are escaped, a nomination stands once, the signature last") {
  const std::string page = paper_sheet_html(sheet_of(2), base::Language::ru);
  CHECK(page.find("Двор &lt;у&gt; реки") != std::string::npos);
  CHECK(times(page, "<tr class=\"group\">") == 1);
  CHECK(times(page, "<td class=\"mark\">") == 4);
  CHECK(page.find("Подпись") > page.find("</table>"));
  CHECK(page.find("10 — редкая удача") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("a printed sheet lies down with many criteria; with very many, numbers stand over the columns") {
  const auto is_wide = [](const std::string& page) { return page.find("size: A4 landscape") != std::string::npos; };
  CHECK_FALSE(is_wide(paper_sheet_html(sheet_of(4), base::Language::ru)));
  CHECK(is_wide(paper_sheet_html(sheet_of(5), base::Language::ru)));
  CHECK(times(paper_sheet_html(sheet_of(8), base::Language::ru), ". Уровень</th>") == 8);
  CHECK(times(paper_sheet_html(sheet_of(9), base::Language::ru), ". Уровень</th>") == 0);
}

TEST_CASE("a printed sheet shows marks that are there, and hatches what is not asked for") {
  PaperSheet sheet = sheet_of(2);
  sheet.rows[0].cells[0] = "7,5";
  sheet.rows[1].cells[1] = std::nullopt;
  const std::string page = paper_sheet_html(sheet, base::Language::ru);
  CHECK(times(page, "<td class=\"mark\">7,5</td>") == 1);
  CHECK(times(page, "<td class=\"mark none\">") == 1);
}

}  // namespace reports
