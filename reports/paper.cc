#include "reports/paper.h"

#include <fmt/format.h>

namespace reports {
namespace {

constexpr std::string_view shared = R"css(
* { box-sizing: border-box; }
html { color-scheme: light; background: #fff; color: #000; }
body { margin: 0 auto; font: 11pt/1.3 "PT Serif", "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; }
h1 { margin: 0 0 1mm; font-size: 16pt; }
h2 { margin: 4mm 0 1mm; font-size: 11pt; }
p { margin: .8mm 0; }
.contest { font-size: 13pt; font-weight: 600; }
.basis { font-size: 9.5pt; color: #333; }
@media screen { body { padding: 10mm; } }
)css";

}  // namespace

std::string paper_begin(const PaperHead& head, base::Language language) {
  const bool is_wide = head.paper == Paper::landscape;
  return page_head({.title = head.title,
                    .language = language,
                    .style = fmt::format("\n@page {{ size: A4 {}; margin: 12mm 12mm 14mm; }}\n"
                                         "@media screen {{ body {{ max-width: {}mm; }} }}{}{}",
                                         is_wide ? "landscape" : "portrait", is_wide ? 297 : 210, shared, head.style),
                    .body_class = is_wide ? "wide" : ""});
}

std::string paper_end() { return "</body>\n</html>\n"; }

}  // namespace reports
