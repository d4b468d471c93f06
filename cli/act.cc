#include "cli/act.h"

#include <fmt/format.h>

#include <cstdlib>
#include <iostream>

#include "base/text.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "records/journal/journal_line.h"
#include "reports/diagnostics.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
using records::journal::Actor;
using records::journal::Role;

/// Jurors mark, and do nothing else.
std::optional<Actor> read_organizer(const std::string& text) {
  std::optional<Actor> actor = records::journal::read_actor(text);
  return actor && actor->role != Role::juror ? actor : std::nullopt;
}

std::string login() {
  for (const char* variable : {"LOGNAME", "USER"}) {
    const char* const name = std::getenv(variable);
    if (name != nullptr && *name != 0) return name;
  }
  return "local";
}

bool is_yes(std::string_view answer) {
  const std::string word = base::lower(base::trim(answer));
  return word == "да" || word == "д" || word == "yes" || word == "y";
}

}  // namespace

Option actor_option() {
  return {.name = "as",
          .value = "ROLE:ID",
          .help = {"кто это делает: organizer:ID, secretary:ID или chair:ID (обычно organizer и имя входа в систему)",
                   "who does it: organizer:ID, secretary:ID or chair:ID (default: organizer and your login)"}};
}

Option yes_option() {
  return {.name = "yes",
          .letter = 'y',
          .help = {"сделать без вопроса; без него сначала показано, что будет",
                   "do it without asking; otherwise it is shown first"}};
}

std::optional<Actor> actor(const Usage& usage, const Invocation& invocation, const Given& given) {
  const std::optional<std::string> as = given.value("as");
  if (!as) return Actor{Role::organizer, login()};
  std::optional<Actor> actor = read_organizer(*as);
  if (!actor) {
    wrong_usage(usage, invocation,
                {fmt::format("--as {}: нужно organizer:ID, secretary:ID или chair:ID", *as),
                 fmt::format("--as {}: expected organizer:ID, secretary:ID or chair:ID", *as)});
  }
  return actor;
}

std::optional<int> stops(const Given& given, Language language) {
  if (given.has("yes")) return std::nullopt;
  if (!is_terminal(Stream::in)) {
    fmt::print(
        stderr, "{}",
        Words{"Ничего не сделано: чтобы сделать, добавьте --yes.\n", "Nothing was done: add --yes to do it.\n"}.in(
            language));
    return exit_usage;
  }
  fmt::print(stderr, "{}", Words{"Сделать это? (да/нет) ", "Do it? (yes/no) "}.in(language));
  std::string answer;
  std::getline(std::cin, answer);
  if (is_yes(answer)) return std::nullopt;
  fmt::print(stderr, "{}", Words{"Ничего не сделано.\n", "Nothing was done.\n"}.in(language));
  return exit_declined;
}

int refused(base::Diagnostics why, Language language) {
  for (base::Diagnostic& each : why) {
    if (each.place.file.empty()) each.place = {};  // What was not recorded has no line.
  }
  fmt::print(stderr, "{}", reports::diagnostics_text(why, {}, language, colour(Stream::err)));
  return exit_input_errors;
}

}  // namespace cli
