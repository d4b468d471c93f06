#include "reports/wrapped.h"

#include <algorithm>

#include "base/text.h"
#include "reports/printable.h"

namespace reports {

namespace {

constexpr int least_room = 10;

}  // namespace

std::string wrapped(const std::string& words, int width, int indent) {
  const std::string text = printable(words);
  if (width <= indent + least_room) return text + "\n";
  std::string made;
  std::string line(text, 0, text.find_first_not_of(' '));
  bool begins = true;
  for (std::size_t at = line.size(); at <= text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    at = end + 1;
    if (!begins && base::width(line) + 1 + base::width(word) > width) {
      made += line + "\n";
      line = std::string(static_cast<std::size_t>(indent), ' ') + word;
    } else {
      line += (begins ? "" : " ") + word;
    }
    begins = false;
  }
  return made + line + "\n";
}

}  // namespace reports
