#pragma once
/// The options that every verb takes, anywhere on the command line: --lang, -v, -vv, --log-format, --version. They are
/// taken out before the verb sees its arguments. What follows `--` is left alone.

#include <optional>
#include <string>
#include <vector>

#include "base/words.h"
#include "cli/log.h"

namespace cli {

struct Shared {
  std::vector<std::string> rest;  ///< The arguments without the shared ones, in their order.
  std::optional<base::Language> language = std::nullopt;
  LogLevel log_level = LogLevel::off;
  LogFormat log_format = LogFormat::text;
  bool version = false;
  std::optional<base::Words> mistake;  ///< The first wrong one, in words.
};

Shared take_shared(const std::vector<std::string>& arguments);

/// By LC_ALL, LC_MESSAGES, LANG, the first that says anything: Russian when it is, English otherwise.
base::Language locale_language();

/// The lines of --help about them.
base::Words shared_help();

}  // namespace cli
