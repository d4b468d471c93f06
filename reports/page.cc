#include "reports/page.h"

#include <fmt/format.h>

#include "reports/markup.h"

namespace reports {

namespace {

/// SHA-256 of page_script(), base64: tests/cli/sessions/results_html.txt holds it against the script.
constexpr std::string_view script_hash = "sha256-0Sog91MiieOP9gKxEMNlj1pMXlarzWrMgQ5pATVQ+Bk=";

}  // namespace

std::string page_begin(std::string_view title, base::Language language, Paper paper) {
  return fmt::format(
      "<!DOCTYPE html>\n"
      "<html lang=\"{}\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src '{}'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<title>{}</title>\n"
      "<style>{}</style>\n"
      "</head>\n"
      "<body{}>\n",
      language == base::Language::ru ? "ru" : "en", script_hash, escaped(title), page_style(),
      paper == Paper::landscape ? " class=\"wide\"" : "");
}

std::string page_end() { return fmt::format("<script>{}</script>\n</body>\n</html>\n", page_script()); }

}  // namespace reports
