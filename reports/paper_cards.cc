#include "reports/paper_cards.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "base/text.h"
#include "reports/markup.h"
#include "reports/paper.h"
#include "reports/qr.h"

namespace reports {
namespace {

using base::Language;
using base::Words;

constexpr std::size_t on_a_page = 8;
constexpr std::size_t letters_in_line = 36;  // Longer names are set smaller.

// The page is measured, not flowed: 186 × 271 mm is what A4 leaves within the margins that all our papers have.
constexpr std::string_view style = R"css(
.cards { display: grid; grid-template-columns: 93mm 93mm; grid-auto-rows: 67.5mm; width: 186mm; margin: 0 auto; break-after: page; }
.cards:last-of-type { break-after: auto; }
.card { overflow: hidden; padding: 3mm 4mm; border: .25mm dashed #777; margin: 0 -.25mm -.25mm 0; break-inside: avoid;
  display: grid; grid-template: auto auto 1fr auto / 31mm 1fr; column-gap: 3mm;
  font: 7.5pt/1.2 "PT Sans", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
.card p { margin: 0; }
.card .of, .card .who, .card .typed { grid-column: 1 / 3; }
.card .of { color: #333; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.card .who { margin-top: .5mm; font: 700 12.5pt/1.15 "PT Serif", "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; overflow-wrap: anywhere; }
.card .who.long { font-size: 10pt; }
.card .who span { font-size: 9pt; font-weight: 400; color: #333; }
.card .qr { width: 31mm; height: 31mm; margin-left: -1.5mm; }
.card .pin { margin: 1.5mm 0 2mm; font: 700 22pt/1 "PT Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; white-space: nowrap; }
.card .pin span { display: block; margin-bottom: .5mm; font: 7.5pt/1.2 "PT Sans", Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
.card .address { font: 8.5pt/1.2 "PT Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.card .token { margin-top: .5mm; font: 700 10.5pt/1.15 "PT Mono", "Liberation Mono", "DejaVu Sans Mono", monospace; white-space: nowrap; }
)css";

class Page {
 public:
  Page(const PaperCards& cards, Language language) : cards_(cards), language_(language) {}

  std::string html() {
    text_ = paper_begin({.title = in({"Карточки жюри", "The jury's cards"}), .style = style}, language_);
    for (std::span<const PaperCard> rest = cards_.cards; !rest.empty();) {
      const std::size_t count = std::min(on_a_page, rest.size());
      sheet(rest.first(count));
      rest = rest.subspan(count);
    }
    return std::move(text_) + paper_end();
  }

 private:
  std::string in(const Words& words) const { return words.in(language_); }

  void sheet(std::span<const PaperCard> cards) {
    text_ += "<div class=\"cards\">\n";
    for (const PaperCard& each : cards) card(each);
    text_ += "</div>\n";
  }

  void card(const PaperCard& card) {
    text_ += fmt::format("<section class=\"card\">\n<p class=\"of\">{}</p>\n{}{}\n{}{}</section>\n",
                         escaped(cards_.contest), who(card), qr_svg(card.link), pin(card), typed(card));
  }

  std::string who(const PaperCard& card) const {
    const std::string& name = card.name.empty() ? card.juror : card.name;
    const std::string id = card.name.empty() ? "" : fmt::format(" <span>{}</span>", escaped(card.juror));
    return fmt::format("<p class=\"who{}\">{}{}</p>\n", base::code_points(name) > letters_in_line ? " long" : "",
                       escaped(name), id);
  }

  std::string pin(const PaperCard& card) const {
    const Words how = {
        "Сначала код, затем PIN. Карточка личная: ею ставят оценки от вашего имени. Потеряли — сразу скажите "
        "организатору.",
        "First the code, then the PIN. The card is yours alone: with it marks are given in your name. Lost? "
        "Tell the organizer at once."};
    return fmt::format("<div><p class=\"pin\"><span>PIN</span>{}</p>\n<p>{}</p></div>\n", escaped(card.pin), in(how));
  }

  std::string typed(const PaperCard& card) const {
    const Words how = {"Наведите камеру на код — или откройте адрес и наберите:",
                       "Point the camera at the code, or open the address and type:"};
    return fmt::format("<div class=\"typed\"><p>{}</p>\n<p class=\"address\">{}</p>\n<p class=\"token\">{}</p></div>\n",
                       in(how), escaped(cards_.address), escaped(card.token));
  }

  const PaperCards& cards_;
  Language language_;
  std::string text_ = {};
};

}  // namespace

std::string paper_cards_html(const PaperCards& cards, Language language) { return Page(cards, language).html(); }

}  // namespace reports
