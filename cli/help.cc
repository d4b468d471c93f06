#include "cli/help.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

#include "cli/shared.h"

namespace cli {
namespace {

/// Left column: what is typed (ASCII, so bytes are columns). Right column: what it means.
struct Line {
  std::string typed;
  std::string meaning;
};

std::string columns(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) {
    const bool fits = line.typed.size() <= 24;
    text += fits ? fmt::format("  {:<24}  {}\n", line.typed, line.meaning)
                 : fmt::format("  {}\n{:28}{}\n", line.typed, "", line.meaning);
  }
  return text;
}

std::string typed(const Positional& each) {
  switch (each.times) {
    case Positional::Times::once: return each.name;
    case Positional::Times::at_most_once: return fmt::format("[{}]", each.name);
    case Positional::Times::any: return fmt::format("[{} …]", each.name);
    case Positional::Times::at_least_once: return fmt::format("{} …", each.name);
  }
  return each.name;
}

std::string typed(const Option& option) {
  const std::string letter = option.letter == 0 ? "" : fmt::format("-{}, ", option.letter);
  const std::string value = option.of.empty() ? option.value : fmt::format("{}", fmt::join(option.of, "|"));
  return fmt::format("{}--{}{}{}", letter, option.name, value.empty() ? "" : " ", value);
}

std::string meaning(const Option& option, base::Language language) {
  if (!option.fallback) return option.help.in(language);
  const base::Words otherwise = {"обычно", "default"};
  return fmt::format("{} ({} {})", option.help.in(language), otherwise.in(language), *option.fallback);
}

std::string headed(const base::Words& head, const std::string& body, base::Language language) {
  return body.empty() ? "" : fmt::format("\n{}\n{}", head.in(language), body);
}

std::string exit_statuses(base::Language language) {
  const base::Words text = {
      "  0 сделано · 1 ошибки в данных · 2 неверная команда · 3 итога пока нет · 4 вы отказались · 70 сбой программы\n",
      "  0 done · 1 errors in the input · 2 wrong usage · 3 no result yet · 4 declined · 70 a fault of the program\n"};
  return text.in(language);
}

std::vector<Line> verb_lines(std::span<const Verb> verbs, base::Language language) {
  std::vector<Line> lines;
  for (const Verb& verb : verbs) lines.push_back({std::string(verb.name), verb.summary.in(language)});
  return lines;
}

}  // namespace

std::string program_help(std::span<const Verb> verbs, base::Language language) {
  const base::Words usage = {
      "Как запускать: konkurs КОМАНДА [ПАРАМЕТРЫ]\n"
      "Конкурсы: положение в contest.yaml, оценки в таблицах — итоги с объяснением каждого места.\n",
      "Usage: konkurs VERB [OPTIONS]\n"
      "Contests: rules in contest.yaml and marks in tables become results that explain themselves.\n"};
  return usage.in(language) +
         headed({"Команды (подробно: konkurs КОМАНДА --help):", "Verbs (more: konkurs VERB --help):"},
                columns(verb_lines(verbs, language)), language) +
         headed({"Общие параметры:", "Options of every verb:"}, shared_help().in(language), language) +
         headed({"Код завершения:", "Exit status:"}, exit_statuses(language), language);
}

std::string help_text(const Usage& usage, base::Language language) {
  std::vector<Line> positionals;
  std::vector<Line> options;
  std::string line = fmt::format("konkurs {}", usage.verb);
  for (const Positional& each : usage.positionals) {
    line += " " + typed(each);
    positionals.push_back({each.name, each.help.in(language)});
  }
  for (const Option& each : usage.options) options.push_back({typed(each), meaning(each, language)});
  const base::Words form = {"Как запускать: {} [ПАРАМЕТРЫ]\n{}\n", "Usage: {} [OPTIONS]\n{}\n"};
  return fmt::format(fmt::runtime(form.in(language)), line, usage.summary.in(language)) +
         headed({"Что указать:", "Arguments:"}, columns(positionals), language) +
         headed({"Параметры:", "Options:"}, columns(options), language) +
         headed({"Общие параметры:", "Options of every verb:"}, shared_help().in(language), language) +
         (usage.notes.empty() ? "" : fmt::format("\n{}\n", usage.notes.in(language)));
}

}  // namespace cli
