#include <catch2/catch.hpp>
#include <string>

#include "reports/html.h"
#include "reports/markup.h"
#include "reports/page.h"
#include "tests/reports/small_contest.h"

namespace reports {

namespace {

std::string page(const SmallContest& contest, base::Language language = base::Language::ru) {
  std::string html;
  results_html(contest.results(), language, [&](std::string_view part) { html += part; });
  return html;
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("markup: what text becomes") {
  struct Row {
    std::string text, expected;
  };
  const auto row = GENERATE(values<Row>({
      {"Двор", "Двор"},
      {"<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"},
      {"\"><img src=x onerror=\"y\">", "&quot;&gt;&lt;img src=x onerror=&quot;y&quot;&gt;"},
      {"a & b &amp; c", "a &amp; b &amp;amp; c"},
      {std::string("a\0b\x01", 4), "a\uFFFDb\uFFFD"},
      {"line\nbreak", "line\nbreak"},
  }));
  CHECK(escaped(row.text) == row.expected);
}

TEST_CASE("page: every text of the contest is escaped") {
  const std::string html = page(SmallContest());
  CHECK(html.find("<script>alert(1)") == std::string::npos);
  CHECK(count(html, "&lt;script&gt;alert(1)&lt;/script&gt;") == 1);
  CHECK(html.find("Дом &quot;у реки&quot; &amp; ко") != std::string::npos);
  CHECK(html.find("<title>Двор &amp; &lt;сад&gt; 2025</title>") != std::string::npos);
  CHECK(html.find("постановление № 1 &quot;О дворах&quot;") != std::string::npos);
}

TEST_CASE("page: nothing is fetched, one script runs") {
  const std::string html = page(SmallContest());
  CHECK(html.find("default-src 'none'") != std::string::npos);
  CHECK(count(html, "<script") == 1);
  for (const std::string part : {"http:", "https:", "src=", "url(", "@import", "<link", "<img", "<iframe"}) {
    CAPTURE(part);
    CHECK(count(html, part) == 0);
  }
}

TEST_CASE("page: a table for each group, with a heading for each column and row") {
  const std::string html = page(SmallContest());
  CHECK(count(html, "<table") == 2);
  CHECK(count(html, "<caption>") == 2);
  CHECK(count(html, "<th scope=\"row\"") == 5);
  CHECK(html.find("<html lang=\"ru\">") != std::string::npos);
  CHECK(html.find("<h3 id=\"final-1-name\">Двор</h3>") != std::string::npos);
  CHECK(html.find("<h3 id=\"final-2-name\">house</h3>") != std::string::npos);
  CHECK(html.find("aria-sort=\"ascending\"><span class=\"name\">Место</span></th>") != std::string::npos);
  CHECK(html.find("Безопасность\u00a0×\u00a02") != std::string::npos);
  CHECK(html.find("<td class=\"outcome\">Диплом, 15\u00a0000\u00a0₽</td>") != std::string::npos);
  CHECK(html.find("<td class=\"note\">при равном итоге уступает по «Безопасность»: 4 против 5</td>") !=
        std::string::npos);
  CHECK(html.find("<td class=\"note\">небезопасно</td>") != std::string::npos);
  CHECK(html.find("<td class=\"place\">1–2</td>") != std::string::npos);
  CHECK(html.find("Предварительный") == std::string::npos);
}

TEST_CASE("page: signs are explained where they stand, and nothing is said to the organizer") {
  const std::string decided = page(SmallContest()), open = page(SmallContest(true));
  CHECK(decided.find("konkurs") == std::string::npos);
  CHECK(decided.find("class=\"legend\"") == std::string::npos);
  CHECK(open.find("<p>«…» — ожидается.</p>") != std::string::npos);
  CHECK(open.find("«–» — значения нет.") == std::string::npos);
}

TEST_CASE("page: open questions stand first, and on every printed page") {
  const std::string html = page(SmallContest(true));
  CHECK(html.find("<h2 id=\"open\">Итога пока нет</h2>") < html.find("<main>"));
  CHECK(count(html, "<strong>итога пока нет</strong>") == 2);
  CHECK(count(html, "<li>") == 1 + 2);
}

TEST_CASE("page: in English") {
  const std::string html = page(SmallContest(), base::Language::en);
  CHECK(html.find("<html lang=\"en\">") != std::string::npos);
  CHECK(html.find(">Place</span></th>") != std::string::npos);
  CHECK(html.find("totals are equal, behind by “Safety”: 4 against 5") != std::string::npos);
}

TEST_CASE("page: entries without titles") {
  SmallContest contest;
  contest.small.tables.titles.clear();
  const std::string html = page(contest);
  CHECK(html.find("class=\"title\"") == std::string::npos);
  CHECK(html.find("<th scope=\"row\" class=\"entry\">e1</th>") != std::string::npos);
}

}  // namespace reports
