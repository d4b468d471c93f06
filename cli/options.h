#pragma once
/// The command line of one verb, as plain values: a verb says what it takes (Usage), `parse` answers with what was
/// given (Given) or with the exit status to return at once, everything having been printed: --help goes to stdout,
/// wrong usage to stderr with the nearest known name. --help and what all verbs share (shared.h) need no declaration.
///
///   const Usage usage = {
///       .verb = "rank",
///       .summary = {"подвести итоги конкурса", "rank a contest"},
///       .positionals = {{"CONTEST", {"папка конкурса", "folder of the contest"}}},
///       .options = {{.name = "out", .value = "DIR", .help = {"куда записать", "where to write"}},
///                   {.name = "format", .value = "NAME", .of = {"text", "json"}, .fallback = "text", .help = {…}},
///                   {.name = "excel", .help = {"для электронных таблиц", "for spreadsheets"}}}};
///   const Parsed parsed = parse(usage, invocation);
///   if (!parsed.given) return parsed.status;

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/verb.h"

namespace cli {

/// Whole numbers from `least` to `most`.
struct Range {
  unsigned least = 0;
  unsigned most = 0;
};

/// A flag when `value` is empty, otherwise an option with a value.
struct Option {
  std::string name;                          ///< Without the dashes.
  char letter = 0;                           ///< Its short form, 0 for none.
  std::string value = {};                    ///< What help calls the value: DIR, FILE, NAME.
  std::vector<std::string> of = {};          ///< The only values allowed; empty: any.
  std::optional<Range> whole = {};           ///< The value must be a number in it.
  std::optional<std::string> fallback = {};  ///< The value when it is not given.
  enum class Times { once, any } times = Times::once;
  base::Words help;
};

struct Positional {
  std::string name;  ///< As help shows it: CONTEST.
  base::Words help;
  enum class Times { once, at_most_once, any, at_least_once } times = Times::once;
};

struct Usage {
  std::string verb;
  base::Words summary;
  std::vector<Positional> positionals = {};  ///< Those that may repeat or be absent stand last.
  std::vector<Option> options = {};
  base::Words notes = {};  ///< Closing paragraph of the help; may be empty.
};

/// What was given on the command line, fallbacks filled in.
struct Given {
  std::map<std::string, std::vector<std::string>> options;      ///< By name; a flag has no values.
  std::map<std::string, std::vector<std::string>> positionals;  ///< By name; absent when not given.

  bool has(const std::string& option) const { return options.contains(option); }

  /// The value of an option or of a positional; empty when it was not given.
  std::optional<std::string> value(const std::string& name) const;
  /// Of an option with Option::whole.
  std::optional<unsigned> number(const std::string& name) const;
  std::vector<std::string> values(const std::string& name) const;
};

struct Parsed {
  std::optional<Given> given;
  int status = 0;  ///< To return from the verb when nothing is `given`.
};

Parsed parse(const Usage& usage, const Invocation& invocation);

/// Tells a mistake that only the verb itself can see, as parse tells its own. Returns exit_usage.
int wrong_usage(const Usage& usage, const Invocation& invocation, const base::Words& mistake);

}  // namespace cli
