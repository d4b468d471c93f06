#include "cli/shared.h"

#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

namespace cli {
namespace {

base::Words wrong_value(std::string_view option, std::string_view value, std::string_view known) {
  return {fmt::format("{}: «{}» не подходит; бывает: {}", option, value, known),
          fmt::format("{}: '{}' won't do; choose from: {}", option, value, known)};
}

void set_language(Shared& shared, std::string_view value) {
  if (value == "ru") {
    shared.language = base::Language::ru;
  } else if (value == "en") {
    shared.language = base::Language::en;
  } else if (!shared.mistake) {
    shared.mistake = wrong_value("--lang", value, "ru, en");
  }
}

void set_log_format(Shared& shared, std::string_view value) {
  if (value == "json" || value == "text") {
    shared.log_format = value == "json" ? LogFormat::json : LogFormat::text;
  } else if (!shared.mistake) {
    shared.mistake = wrong_value("--log-format", value, "text, json");
  }
}

bool take_flag(Shared& shared, std::string_view argument) {
  if (argument == "--version") {
    shared.version = true;
  } else if (argument == "-vv") {
    shared.log_level = LogLevel::debug;
  } else if (argument == "-v") {
    shared.log_level = shared.log_level == LogLevel::off ? LogLevel::info : LogLevel::debug;
  } else {
    return false;
  }
  return true;
}

struct WithValue {
  std::string_view name;
  void (*set)(Shared&, std::string_view);
};
constexpr WithValue with_values[] = {{"--lang", set_language}, {"--log-format", set_log_format}};

/// How many arguments it took: 0 when it is not one of the shared ones, 2 for `--lang ru`, 1 for `--lang=ru`.
std::size_t take_value(Shared& shared, const std::vector<std::string>& arguments, std::size_t at) {
  const std::string_view argument = arguments[at];
  for (const auto& [name, set] : with_values) {
    if (!argument.starts_with(name)) continue;
    const std::string_view tail = argument.substr(name.size());
    if (tail.starts_with('=')) {
      set(shared, tail.substr(1));
      return 1;
    }
    if (tail.empty()) {
      set(shared, at + 1 < arguments.size() ? arguments[at + 1] : "");
      return 2;
    }
  }
  return 0;
}

}  // namespace

Shared take_shared(const std::vector<std::string>& arguments) {
  Shared shared;
  for (std::size_t at = 0; at < arguments.size();) {
    if (arguments[at] == "--") {
      shared.rest.insert(shared.rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at), arguments.end());
      break;
    }
    std::size_t taken = take_flag(shared, arguments[at]) ? 1 : take_value(shared, arguments, at);
    if (taken == 0) {
      shared.rest.push_back(arguments[at]);
      taken = 1;
    }
    at += taken;
  }
  return shared;
}

base::Language locale_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("ru") ? base::Language::ru : base::Language::en;
  }
  return base::Language::en;
}

base::Words shared_help() {
  return {
      "  --lang ru|en              язык сообщений (обычно язык конкурса или системы)\n"
      "  -v, -vv                   журнал работы на stderr: главное или всё\n"
      "  --log-format text|json    вид журнала\n"
      "  --help                    эта справка\n"
      "  --version                 версия программы\n",
      "  --lang ru|en              language of messages (by default the contest's or the system's)\n"
      "  -v, -vv                   log to stderr: the main steps, or everything\n"
      "  --log-format text|json    how the log is written\n"
      "  --help                    this text\n"
      "  --version                 version of the program\n"};
}

}  // namespace cli
