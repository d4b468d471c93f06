#include "cli/program.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <system_error>

#include "cli/exit.h"
#include "cli/faults.h"
#include "cli/help.h"
#include "cli/log.h"
#include "cli/shared.h"
#include "cli/unknown.h"
#include "cli/verbs.h"

namespace cli {
namespace {

int wrong_usage(const base::Words& words, base::Language language) {
  const base::Words see = {"Все команды: konkurs --help", "All verbs: konkurs --help"};
  fmt::print(stderr, "konkurs: {}\n{}\n", words.in(language), see.in(language));
  return exit_usage;
}

int unknown_verb(const std::string& name, base::Language language) {
  std::vector<std::string> known;
  for (const Verb& verb : verbs()) known.emplace_back(verb.name);
  return wrong_usage(unknown({"нет команды", "there is no verb"}, name, known), language);
}

int print(std::string_view text) {
  fmt::print("{}", text);
  return exit_done;
}

// A result that never reached the disk must not end with status 0.
void flush_output() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    throw std::system_error(errno, std::generic_category(), "stdout");
  }
}

int dispatch(const Shared& shared) {
  const base::Language locale = locale_language();
  const base::Language language = shared.language.value_or(locale);
  if (shared.mistake) return wrong_usage(*shared.mistake, language);
  if (shared.version) return print("konkurs " KONKURS_VERSION "\n");
  if (shared.rest.empty()) {
    fmt::print(stderr, "{}", program_help(verbs(), language));
    return exit_usage;
  }
  const std::string& name = shared.rest.front();
  if (name == "--help" || name == "-h") return print(program_help(verbs(), language));
  const auto verb = std::ranges::find(verbs(), name, &Verb::name);
  if (verb == verbs().end()) return unknown_verb(name, language);
  return verb->run({name, {shared.rest.begin() + 1, shared.rest.end()}, shared.language, locale});
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
  const Shared shared = take_shared(arguments);
  try {
    configure_log(shared.log_level, shared.log_format);
    log_info(fmt::format("konkurs " KONKURS_VERSION ": {}", fmt::join(shared.rest, " ")));
    const int status = dispatch(shared);
    flush_output();
    log_info(fmt::format("ended with status {}", status));
    return status;
  } catch (...) {
    const Fault fault = in_words(std::current_exception());
    fmt::print(stderr, "konkurs: {}\n", fault.words.in(shared.language.value_or(locale_language())));
    return fault.status;
  }
}

}  // namespace cli
