#include "reports/paper_sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/hyphens.h"
#include "reports/markup.h"
#include "reports/paper.h"

namespace reports {
namespace {

using base::Language;
using base::Words;

constexpr std::size_t criteria_upright = 4;  // With more of them the page lies down.
constexpr std::size_t criteria_named = 8;    // With more of them their numbers stand over the columns.

constexpr std::string_view style = R"css(
table { width: 100%; border-collapse: collapse; margin: 3mm 0 5mm; }
th, td { border: .3mm solid #000; padding: 1.2mm 1.5mm; vertical-align: middle; text-align: left; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { font: 7.5pt/1.2 "PT Sans Narrow", "Arial Narrow", "Liberation Sans Narrow", Arial, "Liberation Sans", sans-serif; vertical-align: bottom; font-weight: 600; }
thead th.mark { padding-inline: .3mm; }
tr { break-inside: avoid; }
td.mark, th.mark { text-align: center; width: 23mm; padding-inline: 1mm; }
td.mark { height: 11mm; font-size: 10pt; }
.numbered td.mark, .numbered th.mark { width: 13mm; padding-inline: .5mm; }
td.none { background: repeating-linear-gradient(45deg, #fff 0 1mm, #bbb 1mm 1.3mm); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
td.entry { width: 14mm; white-space: nowrap; }
td.comment, th.comment { width: 34mm; }
.wide td.comment, .wide th.comment { width: 52mm; }
.group th { background: #eee; print-color-adjust: exact; -webkit-print-color-adjust: exact; font-size: 10pt; }
.part { color: #333; font-size: 9pt; }
.criteria { margin: 2mm 0; padding-left: 6mm; columns: 2; column-gap: 8mm; font-size: 9.5pt; }
.criteria li { break-inside: avoid; margin-bottom: .8mm; }
.criteria .means { color: #333; font-size: 8.5pt; }
.how { font-size: 9.5pt; }
.signature { break-inside: avoid; margin-top: 8mm; display: flex; gap: 8mm; align-items: flex-end; }
.signature .line { flex: 1; border-bottom: .3mm solid #000; height: 9mm; }
.signature .date { flex: 0 0 38mm; border-bottom: .3mm solid #000; }
)css";

class Page {
 public:
  Page(const PaperSheet& sheet, Language language) : sheet_(sheet), language_(language) {}

  std::string html() {
    const bool is_wide = sheet_.criteria.size() > criteria_upright;
    const std::string title = in({"Оценочный лист", "Score sheet"}) + " " + sheet_.juror;
    text_ =
        paper_begin({.title = title, .style = style, .paper = is_wide ? Paper::landscape : Paper::portrait}, language_);
    heading();
    criteria();
    table();
    signature();
    return std::move(text_) + paper_end();
  }

 private:
  std::string in(const Words& words) const { return words.in(language_); }
  bool is_named() const { return sheet_.criteria.size() <= criteria_named; }

  void line(const Words& label, const std::string& value) {
    if (!value.empty()) text_ += fmt::format("<p>{}: <b>{}</b></p>\n", in(label), escaped(value));
  }

  void heading() {
    text_ += fmt::format("<h1>{}</h1>\n<p class=\"contest\">{}</p>\n", in({"Оценочный лист", "Score sheet"}),
                         escaped(sheet_.contest));
    if (!sheet_.basis.empty()) text_ += fmt::format("<p class=\"basis\">{}</p>\n", escaped(sheet_.basis));
    line({"Этап", "Stage"}, sheet_.stage);
    const std::string id = sheet_.name.empty() ? "" : " (" + sheet_.juror + ")";
    line({"Член жюри", "Juror"}, sheet_.name.empty() ? sheet_.juror : sheet_.name + id);
  }

  void criteria() {
    text_ += fmt::format("<h2>{}</h2>\n<ol class=\"criteria\">\n", in({"Критерии", "Criteria"}));
    for (const PaperSheet::Criterion& each : sheet_.criteria) {
      text_ += fmt::format("<li>{}: {}", escaped(each.title), escaped(each.scale));
      for (const std::string& meaning : each.meanings)
        text_ += fmt::format("<br><span class=\"means\">{}</span>", escaped(meaning));
      text_ += "</li>\n";
    }
    text_ += "</ol>\n";
    text_ += fmt::format(
        "<p class=\"how\">{}</p>\n",
        in({"В клетке — оценка по шкале; воздержание — «в»; пустая клетка — оценки нет. Исправление заверьте подписью.",
            "In each cell a mark of the scale; abstention: “a”; an empty cell: no mark. Sign each correction."}));
  }

  void head() {
    text_ += fmt::format("<thead>\n<tr><th>{}</th><th>{}</th>", in({"№", "No."}), in({"Заявка", "Entry"}));
    for (std::size_t at = 0; at < sheet_.criteria.size(); ++at) {
      const PaperSheet::Criterion& each = sheet_.criteria[at];
      text_ += fmt::format("<th class=\"mark\">{}", at + 1);
      if (is_named()) text_ += fmt::format(". {}", hyphenated(escaped(each.title)));
      text_ += "</th>";
    }
    text_ += fmt::format("<th class=\"comment\">{}</th></tr>\n</thead>\n", in({"Комментарий", "Comment"}));
  }

  void table() {
    text_ += fmt::format("<table{}>\n", is_named() ? "" : " class=\"numbered\"");
    head();
    text_ += "<tbody>\n";
    std::string group;
    for (const PaperSheet::Row& each : sheet_.rows) {
      if (each.group != group)
        text_ += fmt::format("<tr class=\"group\"><th colspan=\"{}\">{}</th></tr>\n", sheet_.criteria.size() + 3,
                             escaped(each.group));
      group = each.group;
      row(each);
    }
    text_ += "</tbody>\n</table>\n";
  }

  void row(const PaperSheet::Row& row) {
    text_ += fmt::format("<tr><td class=\"entry\">{}</td><td>{}", escaped(row.entry), escaped(row.title));
    if (!row.part.empty()) text_ += fmt::format(" <span class=\"part\">{}</span>", escaped(row.part));
    text_ += "</td>";
    for (const std::optional<std::string>& cell : row.cells)
      text_ += fmt::format("<td class=\"mark{}\">{}</td>", cell ? "" : " none", escaped(cell.value_or("")));
    text_ += "<td class=\"comment\"></td></tr>\n";
  }

  void signature() {
    const std::string& name = sheet_.name.empty() ? sheet_.juror : sheet_.name;
    text_ += fmt::format(
        "<div class=\"signature\"><span>{}</span><span class=\"line\"></span><span>{}</span><span>{}</span>"
        "<span class=\"date\"></span></div>\n",
        in({"Подпись", "Signature"}), escaped(name), in({"Дата", "Date"}));
  }

  const PaperSheet& sheet_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string paper_sheet_html(const PaperSheet& sheet, Language language) { return Page(sheet, language).html(); }

}  // namespace reports
