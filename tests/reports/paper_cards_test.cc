#include "reports/paper_cards.h"

#include <catch2/catch.hpp>

#include <string>

#include "reports/qr.h"

namespace reports {
namespace {

PaperCards cards_of(std::size_t count) {
  PaperCards cards{.contest = "Двор <у> реки", .address = "https://jury.example.ru", .cards = {}};
  for (std::size_t at = 0; at < count; ++at)
    cards.cards.push_back({"j1", "Озерова А. П.", "https://jury.example.ru/#0123", "0123-4567", "012 345"});
  return cards;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("cards: eight on a page, each with code, token and PIN; texts are escaped, nothing is loaded") {
  const std::string page = paper_cards_html(cards_of(9), base::Language::ru);
  CHECK(times(page, "<div class=\"cards\">") == 2);
  CHECK(times(page, "<section class=\"card\">") == 9);
  CHECK(times(page, "<svg") == 9);
  CHECK(times(page, "012 345") == 9);
  CHECK(times(page, "0123-4567") == 9);
  CHECK(times(page, "Двор &lt;у&gt; реки") == 9);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(times(paper_cards_html(cards_of(8), base::Language::en), "<div class=\"cards\">") == 1);
}

TEST_CASE("a juror without a name is called by the id, once") {
  PaperCards cards = cards_of(1);
  cards.cards[0].name.clear();
  CHECK(times(paper_cards_html(cards, base::Language::ru), "j1") == 1);
}

TEST_CASE("a QR code grows with its text and has a white edge") {
  CHECK(qr_svg("https://jury.example.ru/#0123").find("viewBox=\"0 0 37 37\"") != std::string::npos);
  CHECK(qr_svg(std::string(longest_in_qr, 'x')).find("viewBox=\"0 0 65 65\"") != std::string::npos);
  CHECK(qr_svg("x").find("M4 4h7v1h-7z") != std::string::npos);
}

}  // namespace reports
