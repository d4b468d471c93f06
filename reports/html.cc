#include "reports/html.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "engine/words/question_words.h"
#include "reports/markup.h"
#include "reports/page.h"
#include "reports/result_table.h"

namespace reports {

namespace {

using Kind = ResultColumn::Kind;

constexpr std::size_t questions_shown = 200;
constexpr std::size_t columns_in_portrait = 8;  // More of them lie down on A4.
constexpr std::ptrdiff_t criteria_upright = 4;  // With more of them, and in a wide table, their headings stand on end.

std::string_view css_class(Kind kind) {
  switch (kind) {
    case Kind::place: return "place";
    case Kind::entry: return "entry";
    case Kind::title: return "title";
    case Kind::criterion: return "criterion";
    case Kind::total: return "total";
    case Kind::outcome: return "outcome";
    case Kind::money_left: return "money-left";
    case Kind::note: return "note";
  }
  return "";
}

/// How the script sorts the column.
std::string_view sort_kind(Kind kind) {
  if (kind == Kind::place) return "place";
  return holds_numbers(kind) ? "number" : "text";
}

bool is_wide(const ResultTable& table) { return table.columns.size() > columns_in_portrait; }

bool is_dense(const ResultTable& table) {
  const auto criteria = std::ranges::count(table.columns, Kind::criterion, &ResultColumn::kind);
  return criteria > (is_wide(table) ? 0 : criteria_upright);
}

bool has(const ResultTable& table, Kind kind) {
  return std::ranges::find(table.columns, kind, &ResultColumn::kind) != table.columns.end();
}

/// One stage with its tables.
struct Chapter {
  StageView view;
  std::vector<ResultTable> tables;
};

std::string group_id(const Chapter& chapter, std::size_t group) {
  return fmt::format("{}-{}", chapter.view.stage.id, group + 1);
}

class Page {
 public:
  Page(const engine::Results& results, base::Language language, const Write& write)
      : results_(results), language_(language), write_(write) {}

  void results() {
    const std::vector<Chapter> all = chapters();
    const bool lies_down = std::ranges::any_of(all, lies);
    write_(page_begin(contest_title(results_.plan), language_, lies_down ? Paper::landscape : Paper::portrait));
    heading();
    questions();
    nobody();
    contents(all);
    write_("<main>\n");
    for (const Chapter& each : all) chapter(each);
    write_("</main>\n");
    legend();
    write_(page_end());
  }

 private:
  std::string in(const char* ru, const char* en) const { return base::Words{ru, en}.in(language_); }
  static bool lies(const Chapter& chapter) { return std::ranges::any_of(chapter.tables, is_wide); }
  bool is_open() const { return !results_.scored.questions.empty(); }

  /// The last stage decides, so it comes first.
  std::vector<Chapter> chapters() const {
    std::vector<Chapter> made;
    const std::vector<engine::Stage>& stages = results_.plan.stages;
    for (std::size_t left = stages.size(); left > 0; --left) {
      const StageView view = {results_, stages[left - 1], language_};
      made.push_back({view, result_tables(view)});
    }
    return made;
  }

  void heading() {
    const std::string& basis = results_.plan.basis;
    write_(fmt::format("<header>\n<h1>{}</h1>\n", escaped(contest_title(results_.plan))));
    if (!basis.empty()) {
      write_(fmt::format("<p class=\"basis\">{}: {}</p>\n", in("Основание", "Basis"), escaped(basis)));
    }
    write_("</header>\n");
  }

  void questions() {
    if (!is_open()) return;
    write_(fmt::format(
        "<section class=\"open\" aria-labelledby=\"open\">\n<h2 id=\"open\">{}</h2>\n<p>{}</p>\n<ul>\n",
        in("Итога пока нет", "No result yet"),
        in("Места изменятся или появятся, когда будет решено:", "Places may change until this is decided:")));
    const std::span all(results_.scored.questions);
    for (const engine::Question& question : all.first(std::min(questions_shown, all.size()))) {
      write_(fmt::format("<li>{}</li>\n", escaped(engine::words(question).in(language_))));
    }
    if (all.size() > questions_shown) {
      write_(fmt::format("<li>{} {}</li>\n", in("и ещё", "and this many more:"), all.size() - questions_shown));
    }
    write_("</ul>\n</section>\n");
  }

  void nobody() {
    const std::string text = nobody_text(results_, language_);
    if (!text.empty()) write_(fmt::format("<p class=\"nobody\">{}</p>\n", escaped(text)));
  }

  void contents(std::span<const Chapter> all) {
    std::size_t groups = 0;
    for (const Chapter& each : all) groups += each.tables.size();
    if (groups < 2) return;
    write_(fmt::format("<nav aria-label=\"{}\">\n", in("Содержание", "Contents")));
    for (const Chapter& each : all) contents(each, all.size());
    write_("</nav>\n");
  }

  void contents(const Chapter& chapter, std::size_t of) {
    const bool is_last = chapter.view.stage.id == results_.plan.stages.back().id;
    if (of > 1) {
      write_(fmt::format("<details{}><summary>{}</summary>\n", is_last ? " open" : "",
                         escaped(stage_title(chapter.view))));
    }
    write_("<ul>\n");
    for (std::size_t k = 0; k < chapter.tables.size(); ++k) {
      write_(fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escaped(group_id(chapter, k)), caption(chapter, k)));
    }
    write_(of > 1 ? "</ul>\n</details>\n" : "</ul>\n");
  }

  void chapter(const Chapter& chapter) {
    write_("<section class=\"stage\">\n");
    if (results_.plan.stages.size() > 1) write_(fmt::format("<h2>{}</h2>\n", escaped(stage_title(chapter.view))));
    for (std::size_t k = 0; k < chapter.tables.size(); ++k) group(chapter, k);
    for (const std::string& fund : fund_texts(chapter.view))
      write_(fmt::format("<p class=\"fund\">{}</p>\n", escaped(fund)));
    write_("</section>\n");
  }

  void group(const Chapter& chapter, std::size_t at) {
    const ResultTable& table = chapter.tables[at];
    const std::string id = escaped(group_id(chapter, at));
    write_(fmt::format("<section class=\"group{}\" id=\"{}\">\n", is_first_group_ ? " first" : "", id));
    write_(fmt::format("<div class=\"scroll\" role=\"region\" aria-labelledby=\"{}-name\" tabindex=\"0\">\n", id));
    write_(fmt::format("<table class=\"sheet{}{}\">\n", has(table, Kind::title) ? "" : " untitled",
                       is_dense(table) ? " dense" : ""));
    write_(fmt::format("<caption><p class=\"whose\">{}</p><h3 id=\"{}-name\">{}</h3></caption>\n", whose(chapter), id,
                       caption(chapter, at)));
    columns(table);
    write_("<tbody>\n");
    for (const std::uint32_t entry : table.entries) row(chapter.view, table, entry);
    write_("</tbody>\n</table>\n</div>\n</section>\n");
    is_first_group_ = false;
  }

  /// Above the group on paper, where its page lies alone: what the heading of the first page says.
  std::string whose(const Chapter& chapter) const {
    std::vector<std::string> parts;
    if (!is_first_group_) parts.push_back(escaped(contest_title(results_.plan)));
    if (results_.plan.stages.size() > 1) parts.push_back(escaped(stage_title(chapter.view)));
    if (is_open()) parts.push_back(fmt::format("<strong>{}</strong>", in("итога пока нет", "no result yet")));
    return fmt::format("{}", fmt::join(parts, " · "));
  }

  std::string caption(const Chapter& chapter, std::size_t at) const {
    const std::string& caption = chapter.tables[at].caption;
    return caption.empty() ? in("Итоги", "Results") : escaped(caption);
  }

  void columns(const ResultTable& table) {
    write_("<thead>\n<tr>");
    for (const ResultColumn& column : table.columns) {
      const std::string_view sorted = column.kind == Kind::place ? " aria-sort=\"ascending\"" : "";
      write_(fmt::format("<th scope=\"col\" class=\"{}\" data-kind=\"{}\"{}><span class=\"name\">{}</span></th>",
                         css_class(column.kind), sort_kind(column.kind), sorted, escaped(column.title)));
    }
    write_("</tr>\n</thead>\n");
  }

  void met(const std::string& number) {
    signs_.cut = signs_.cut || number.starts_with("≈");
    signs_.none = signs_.none || number == "–";
    signs_.awaited = signs_.awaited || number == "…";
  }

  void row(const StageView& view, const ResultTable& table, std::uint32_t entry) {
    const std::vector<std::string> texts = cells(view, table, entry);
    const Kind head = has(table, Kind::title) ? Kind::title : Kind::entry;
    std::string line = "<tr>";
    for (std::size_t k = 0; k < texts.size(); ++k) {
      const Kind kind = table.columns[k].kind;
      if (holds_numbers(kind)) met(texts[k]);
      line += kind == head ? fmt::format("<th scope=\"row\" class=\"{}\">{}</th>", css_class(kind), escaped(texts[k]))
                           : fmt::format("<td class=\"{}\">{}</td>", css_class(kind), escaped(texts[k]));
    }
    write_(line + "</tr>\n");
  }

  /// What the signs mean that stand in the tables, and no others.
  void legend() {
    std::vector<std::string> meanings;
    if (signs_.cut)
      meanings.push_back(in("≈ — число округлено для показа; места определены по точным значениям.",
                            "≈ — rounded for display; places follow the exact values."));
    if (signs_.none) meanings.push_back(in("«–» — значения нет.", "“–” — no value."));
    if (signs_.awaited) meanings.push_back(in("«…» — ожидается.", "“…” — still awaited."));
    if (meanings.empty()) return;
    write_("<footer class=\"legend\">\n");
    for (const std::string& meaning : meanings) write_(fmt::format("<p>{}</p>\n", meaning));
    write_("</footer>\n");
  }

  const engine::Results& results_;
  base::Language language_;
  const Write& write_;
  bool is_first_group_ = true;
  struct {
    bool cut = false, none = false, awaited = false;
  } signs_ = {};  // Those that stand in the tables.
};

}  // namespace

void results_html(const engine::Results& results, base::Language language, const Write& write) {
  Page(results, language, write).results();
}

}  // namespace reports
