#include "reports/page.h"

#include <fmt/format.h>

namespace reports {

namespace {

/// SHA-256 of page_script(), base64: tests/cli/sessions/results_html.txt holds it against the script.
constexpr std::string_view script_hash = "sha256-0Sog91MiieOP9gKxEMNlj1pMXlarzWrMgQ5pATVQ+Bk=";

}  // namespace

std::string page_begin(std::string_view title, base::Language language, Paper paper) {
  return page_head({.title = title,
                    .language = language,
                    .style = std::string(page_style()),
                    .script = script_hash,
                    .schemes = "light dark",
                    .body_class = paper == Paper::landscape ? "wide" : ""});
}

std::string page_end() { return fmt::format("<script>{}</script>\n</body>\n</html>\n", page_script()); }

}  // namespace reports
