#pragma once
/// The jury's cards on paper: eight of them on a page of A4, to be cut along the lines. A page that loads nothing; it
/// holds secrets.

#include <string>
#include <vector>

#include "base/words.h"

namespace reports {

struct PaperCard {
  std::string juror, name;       ///< The id; the name may be empty.
  std::string link, token, pin;  ///< As they are to be read: the token in groups.
};

struct PaperCards {
  std::string contest, address;
  std::vector<PaperCard> cards;
};

std::string paper_cards_html(const PaperCards& cards, base::Language language);

}  // namespace reports
