#include "reports/page_head.h"

#include <fmt/format.h>

#include "reports/markup.h"

namespace reports {
namespace {

/// Nothing where there is nothing to say.
std::string said(fmt::format_string<std::string_view&> how, std::string_view what) {
  return what.empty() ? std::string{} : fmt::format(how, what);
}

}  // namespace

std::string page_head(const PageHead& head) {
  return fmt::format(
      "<!DOCTYPE html>\n"
      "<html lang=\"{}\">\n"
      "<head>\n"
      "<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "{}base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "{}"
      "<title>{}</title>\n"
      "<style>{}</style>\n"
      "</head>\n"
      "<body{}>\n",
      head.language == base::Language::ru ? "ru" : "en", said("script-src '{}'; ", head.script),
      said("<meta name=\"color-scheme\" content=\"{}\">\n", head.schemes), escaped(head.title), head.style,
      said(" class=\"{}\"", head.body_class));
}

}  // namespace reports
