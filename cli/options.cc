#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <cstdio>
#include <span>
#include <variant>

#include "cli/exit.h"
#include "cli/help.h"
#include "cli/unknown.h"

namespace cli {
namespace {

namespace po = boost::program_options;
using Values = std::vector<std::string>;

const std::string rest = "(positional)";

po::options_description declare(const Usage& usage) {
  po::options_description declared;
  auto add = declared.add_options();
  add("help", "");
  add(rest.c_str(), po::value<Values>());
  for (const Option& option : usage.options) {
    const std::string names = option.letter == 0 ? option.name : fmt::format("{},{}", option.name, option.letter);
    if (option.value.empty()) {
      add(names.c_str(), "");
    } else {
      add(names.c_str(), po::value<Values>()->composing());
    }
  }
  return declared;
}

po::variables_map read(const Usage& usage, const Values& arguments) {
  using Style = po::command_line_style::style_t;
  // Without guessing: an abbreviation that works today would break when an option is added.
  constexpr int style = Style::allow_long | Style::long_allow_adjacent | Style::long_allow_next | Style::allow_short |
                        Style::allow_dash_for_short | Style::short_allow_adjacent | Style::short_allow_next;
  const po::options_description declared = declare(usage);
  po::positional_options_description positional;
  positional.add(rest.c_str(), -1);
  po::variables_map read_values;
  po::store(po::command_line_parser(arguments).options(declared).positional(positional).style(style).run(),
            read_values);
  return read_values;
}

base::Words unknown_option(const Usage& usage, const std::string& written) {
  std::vector<std::string> known = {"--help", "--lang", "--log-format", "--version"};
  for (const Option& option : usage.options) known.push_back("--" + option.name);
  return unknown({"нет параметра", "there is no option"}, written, known);
}

base::Words misread(const po::error_with_option_name& error) {
  const std::string option = error.get_option_name();
  const auto* syntax = dynamic_cast<const po::invalid_syntax*>(&error);
  if (syntax != nullptr && syntax->kind() == po::invalid_syntax::extra_parameter) {
    return {fmt::format("{} не принимает значения", option), fmt::format("{} takes no value", option)};
  }
  return {fmt::format("у {} не указано значение", option), fmt::format("{} needs a value", option)};
}

std::optional<unsigned> whole_number(const std::string& text) {
  unsigned number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

base::Words out_of_range(const Option& option, const std::string& value) {
  return {fmt::format("--{} — целое число от {} до {}, а указано «{}»", option.name, option.whole->least,
                      option.whole->most, value),
          fmt::format("--{} is a whole number from {} to {}, not '{}'", option.name, option.whole->least,
                      option.whole->most, value)};
}

bool is_in_range(const Option& option, const std::string& value) {
  if (!option.whole) return true;
  const std::optional<unsigned> number = whole_number(value);
  return number && *number >= option.whole->least && *number <= option.whole->most;
}

/// Boost stops at the first thing that it can't read.
std::variant<po::variables_map, base::Words> read_or_word(const Usage& usage, const Values& arguments) {
  try {
    return read(usage, arguments);
  } catch (const po::unknown_option& error) {
    return unknown_option(usage, error.get_option_name());
  } catch (const po::error_with_option_name& error) {
    return misread(error);
  }
}

bool repeats(const Positional& each) {
  return each.times == Positional::Times::any || each.times == Positional::Times::at_least_once;
}

bool needed(const Positional& each) {
  return each.times == Positional::Times::once || each.times == Positional::Times::at_least_once;
}

/// Takes what was read against what the verb declares, and keeps every mistake.
class Taking {
 public:
  Taking(const Usage& usage, const po::variables_map& read_values) {
    for (const Option& option : usage.options) take(option, read_values);
    take(usage.positionals, read_values.contains(rest) ? read_values[rest].as<Values>() : Values{});
  }

  const Given& given() const { return given_; }
  const std::vector<base::Words>& mistakes() const { return mistakes_; }

 private:
  void take(const Option& option, const po::variables_map& read_values) {
    if (read_values.contains(option.name)) {
      given_.options[option.name] = option.value.empty() ? Values{} : read_values[option.name].as<Values>();
      check(option, given_.options[option.name]);
    } else if (option.fallback) {
      given_.options[option.name] = {*option.fallback};
    }
  }

  void check(const Option& option, const Values& values) {
    if (values.size() > 1 && option.times == Option::Times::once) {
      mistakes_.push_back(
          {fmt::format("--{} указан дважды", option.name), fmt::format("--{} is given twice", option.name)});
    }
    for (const std::string& value : values) {
      if (!is_in_range(option, value)) mistakes_.push_back(out_of_range(option, value));
      if (option.of.empty() || std::ranges::find(option.of, value) != option.of.end()) continue;
      mistakes_.push_back(
          unknown({fmt::format("у --{} нет значения", option.name), fmt::format("--{} has no value", option.name)},
                  value, option.of));
    }
  }

  void take(const std::vector<Positional>& declared, std::span<const std::string> left) {
    for (const Positional& each : declared) {
      const std::size_t count = repeats(each) ? left.size() : std::min<std::size_t>(left.size(), 1);
      if (count > 0)
        given_.positionals[each.name] = Values(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(count));
      if (count == 0 && needed(each)) {
        mistakes_.push_back({fmt::format("не указано: {} — {}", each.name, each.help.ru),
                             fmt::format("missing: {} - {}", each.name, each.help.en)});
      }
      left = left.subspan(count);
    }
    for (const std::string& each : left) {
      mistakes_.push_back({fmt::format("лишнее: «{}»", each), fmt::format("one too many: '{}'", each)});
    }
  }

  Given given_;
  std::vector<base::Words> mistakes_;
};

Parsed wrong(const Usage& usage, base::Language language, const std::vector<base::Words>& mistakes) {
  for (const base::Words& each : mistakes) fmt::print(stderr, "konkurs {}: {}\n", usage.verb, each.in(language));
  const base::Words see = {"Как пользоваться", "How to use it"};
  fmt::print(stderr, "{}: konkurs {} --help\n", see.in(language), usage.verb);
  return {.given = std::nullopt, .status = exit_usage};
}

}  // namespace

std::optional<std::string> Given::value(const std::string& name) const {
  const Values all = values(name);
  return all.empty() ? std::nullopt : std::optional(all.back());
}

std::optional<unsigned> Given::number(const std::string& name) const {
  const std::optional<std::string> text = value(name);
  return text ? whole_number(*text) : std::nullopt;
}

std::vector<std::string> Given::values(const std::string& name) const {
  if (const auto found = options.find(name); found != options.end()) return found->second;
  const auto found = positionals.find(name);
  return found == positionals.end() ? Values{} : found->second;
}

Parsed parse(const Usage& usage, const Invocation& invocation) {
  const base::Language language = invocation.language();
  const auto read_values = read_or_word(usage, invocation.arguments);
  if (const auto* mistake = std::get_if<base::Words>(&read_values)) return wrong(usage, language, {*mistake});
  const auto& values = std::get<po::variables_map>(read_values);
  if (values.contains("help")) {
    fmt::print("{}", help_text(usage, language));
    return {.given = std::nullopt, .status = exit_done};
  }
  const Taking taking(usage, values);
  if (!taking.mistakes().empty()) return wrong(usage, language, taking.mistakes());
  return {.given = taking.given()};
}

int wrong_usage(const Usage& usage, const Invocation& invocation, const base::Words& mistake) {
  return wrong(usage, invocation.language(), {mistake}).status;
}

}  // namespace cli
