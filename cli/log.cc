#include "cli/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace cli {
namespace {

// spdlog writes a pattern, not JSON: what goes between the quotes is escaped here.
std::string as_json_text(std::string_view message) {
  std::string text;
  for (const char each : message) {
    if (each == '"' || each == '\\') {
      text += {'\\', each};
    } else if (static_cast<unsigned char>(each) < 0x20) {
      text += fmt::format("\\u{:04x}", static_cast<int>(each));
    } else {
      text += each;
    }
  }
  return text;
}

struct Log {
  std::shared_ptr<spdlog::logger> logger;
  LogFormat format = LogFormat::text;
};

Log& log() {
  static Log the_log;
  return the_log;
}

void write(spdlog::level::level_enum level, std::string_view message) {
  const auto& [logger, format] = log();
  if (!logger || !logger->should_log(level)) return;
  logger->log(level, "{}", format == LogFormat::json ? as_json_text(message) : std::string(message));
}

}  // namespace

void configure_log(LogLevel level, LogFormat format) {
  if (level == LogLevel::off) {
    log() = {};
    return;
  }
  auto logger = std::make_shared<spdlog::logger>("konkurs", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_level(level == LogLevel::debug ? spdlog::level::debug : spdlog::level::info);
  logger->set_pattern(format == LogFormat::json ? R"({"time":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l","message":"%v"})"
                                                : "%H:%M:%S.%e %l: %v");
  log() = {std::move(logger), format};
}

void log_info(std::string_view message) { write(spdlog::level::info, message); }
void log_debug(std::string_view message) { write(spdlog::level::debug, message); }

}  // namespace cli
