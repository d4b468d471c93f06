#include "cli/shared.h"

#include <catch2/catch.hpp>

using Words = std::vector<std::string>;

TEST_CASE("shared options are taken from anywhere, the rest stays in order") {
  const cli::Shared shared = cli::take_shared({"-v", "rank", "--lang", "ru", "a", "--log-format=json", "--out", "b"});
  CHECK(shared.rest == Words{"rank", "a", "--out", "b"});
  CHECK(shared.language == base::Language::ru);
  CHECK(shared.log_level == cli::LogLevel::info);
  CHECK(shared.log_format == cli::LogFormat::json);
  CHECK_FALSE(shared.mistake);
}

TEST_CASE("shared options: what stands behind -- is the verb's") {
  CHECK(cli::take_shared({"rank", "--", "-v", "--lang"}).rest == Words{"rank", "--", "-v", "--lang"});
}

TEST_CASE("shared options: a wrong or missing value is a mistake") {
  CHECK(cli::take_shared({"rank", "--lang", "de"}).mistake->en == "--lang: 'de' won't do; choose from: ru, en");
  CHECK(cli::take_shared({"rank", "--lang"}).mistake);
  CHECK(cli::take_shared({"rank", "--log-format=xml"}).mistake);
}

TEST_CASE("shared options: -v twice says as much as -vv") {
  CHECK(cli::take_shared({"-v", "-v"}).log_level == cli::LogLevel::debug);
  CHECK(cli::take_shared({"-vv"}).log_level == cli::LogLevel::debug);
  CHECK(cli::take_shared({"rank"}).log_level == cli::LogLevel::off);
}
