#include "reports/hyphens.h"

#include <catch2/catch.hpp>

#include <string>

namespace {

struct Row {
  const char* text;
  const char* parted;
};

}  // namespace

TEST_CASE("Russian words are parted where they may be, and nothing else is") {
  const auto row = GENERATE(values<Row>({
      {"Художественный уровень", "Ху-до-жес-твен-ный уровень"},
      {"Безопасность", "Безопасность"},
      {"НЕСООТВЕТСТВИЕ", "НЕ-СО-ОТ-ВЕТС-ТВИЕ"},
      {"двадцатиподъездный, девятиэтажный", "двад-ца-ти-подъ-ез-дный, де-вя-ти-этаж-ный"},
      {"ёлка и свет", "ёлка и свет"},
      {"юг &amp; Design 2026", "юг &amp; Design 2026"},
      {"", ""},
  }));
  std::string parted = row.parted;
  for (std::size_t at = parted.find('-'); at != std::string::npos; at = parted.find('-', at))
    parted.replace(at, 1, "&shy;");
  CHECK(reports::hyphenated(row.text) == parted);
}
