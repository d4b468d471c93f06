#pragma once
/// The log: what the program did and how long it took, for whoever runs it. On stderr, off until `configure_log` turns
/// it on. Results and diagnostics are never log lines. log.cc alone includes spdlog, which costs seconds per file.

#include <string_view>

namespace cli {

enum class LogLevel { off, info, debug };
enum class LogFormat { text, json };

void configure_log(LogLevel level, LogFormat format);

void log_info(std::string_view message);
void log_debug(std::string_view message);

}  // namespace cli
