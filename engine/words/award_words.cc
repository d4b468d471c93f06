#include "engine/words/award_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "engine/plan/passed_on.h"
#include "engine/words/rule_words.h"

namespace engine {

namespace {

using base::Language;
using base::Words;

Words people_words(const Speaker& by, const ByPeople& people) {
  Words words = people.who + Words{" решает, кому", " decides who gets it"};
  if (people.at_least) words = words + Words{", не меньше: ", ", at least "} + by.named(*people.at_least);
  if (people.at_most) words = words + Words{", не больше: ", ", at most "} + by.named(*people.at_most);
  return words;
}

Words groups_words(const Speaker& by, const std::vector<NodeId>& within) {
  if (within.empty()) return {", по всему конкурсу", ", over the whole contest"};
  Words keys;
  for (const NodeId choice : within) keys = keys + same_words(keys.empty() ? "" : " × ") + by.quoted(choice);
  return Words{", в каждой группе: ", ", in each group: "} + keys;
}

Words listed(const Speaker& speak, const std::vector<NodeId>& nodes) {
  Words words;
  for (const NodeId node : nodes) words = words + same_words(words.empty() ? "" : ", ") + speak.quoted(node);
  return words;
}

Words prize_words(const Speaker& by, const AwardLine& line) {
  if (line.by && line.by->they_say_how_much) return {", приз — по решению", ", a prize that is decided, too"};
  return line.prize ? Words{", приз ", ", a prize of "} + by.named(*line.prize) : Words{};
}

/// What is said of the tied, unless it is what is meant unsaid.
Words tied_words(const AwardLine& line) {
  const bool ends = line.places || line.count || line.winners;
  if (!ends || line.tied == (line.places ? TiedAtCut::all : TiedAtCut::wait)) return {};
  switch (line.tied) {
    case TiedAtCut::all: return {", при равенстве на границе — всем равным", ", of those tied at its end all get it"};
    case TiedAtCut::none: return {", равным на границе — никому", ", of those tied at its end none gets it"};
    case TiedAtCut::wait: return {", о равных на границе решает комиссия", ", those tied at its end are decided on"};
  }
  return {};
}

/// «Победитель — 1 место»; a title that says its place itself is said once: «2 место».
Words unless_the_same(const Words& title, const Words& condition) {
  const auto said = [&](Language language) {
    const std::string& text = title.in(language);
    const bool same = base::lower(text) == base::lower(condition.in(language));
    return same ? text : text + " — " + condition.in(language);
  };
  return {said(Language::ru), said(Language::en)};
}

Words line_words(const Speaker& by, const AwardLine& line) {
  const bool is_named_later = line.by && line.by->they_name_it;
  const Words title = line.title.empty() ? same_words(line.id) : line.title;
  const Words named = is_named_later ? Words{" (название — по решению)", " (its title is decided, too)"} : Words{};
  const Words beside = line.beside ? Words{", сверх других наград", ", beside other awards"} : Words{};
  const Words equal =
      line.equal ? Words{", порядка среди награждённых нет", ", in no order among its winners"} : Words{};
  return unless_the_same(title + named, award_condition(by, line)) + tied_words(line) + prize_words(by, line) + beside +
         equal + same_words(".");
}

Words kept_words(AwardLimit::Keep keep) {
  switch (keep) {
    case AwardLimit::Keep::best_place: return {"; остаётся лучшее место", "; the best place stays"};
    case AwardLimit::Keep::earliest_listed:
      return {"; остаётся та, что названа раньше", "; the one that is named first stays"};
    case AwardLimit::Keep::ask: return {"; что остаётся, решают люди", "; people say which stays"};
  }
  return {};
}

Words limit_words(const Speaker& speak, const AwardLimit& limit) {
  const Words most =
      Words{fmt::format("Наград у одного участника не больше {}; участник — это ", limit.awards),
            fmt::format("One applicant gets at most {} of these awards; an applicant is told by ", limit.awards)};
  const Words freed = limit.freed == AwardLimit::Freed::moves_up
                          ? Words{", освободившееся переходит к следующим.", ", what is freed moves up."}
                          : Words{", освободившееся не присуждается.", ", what is freed is not given."};
  return most + listed(speak, limit.per) + kept_words(limit.keep) + freed;
}

Words sharing_words(const Pay& pay) {
  const Words divided =
      pay.shared == Sharing::split
          ? Words{"Приз места, которое делят, делится поровну", "The prize of a shared place is divided"}
          : Words{"Призы мест, которые делят, складываются и делятся поровну",
                  "The prizes of shared places are added and divided"};
  const Words rest = pay.remainder == Remainder::first
                         ? Words{"; остаток — первым по списку.", "; what is left goes to the first of the list."}
                         : Words{"; остаток не выплачивается.", "; what is left is not paid."};
  return divided + Words{", с округлением ", ", rounded "} + rounding_words(pay.share) + rest;
}

Words when_words(const Speaker& by, const AwardLine& line) {
  if (!is_always_true(by.plan, *line.when)) return Words{"если ", "if "} + by.named(*line.when);
  return line.beside ? Words{"каждой заявке с местом", "to every entry that has a place"}
                     : Words{"всем остальным, у кого есть место", "to all others that have a place"};
}

/// «Призовой фонд: 55 000 ₽, в каждой группе: «Номинация»; остаток делят поровну: Победитель (по всему конкурсу).»
Words fund_words(const Speaker& by, const Stage& stage) {
  const Pay* pay = stage.prize ? &std::get<Pay>(by[*stage.prize].rule) : nullptr;
  const bool goes_on = pay != nullptr && pay->rest;
  const std::vector<NodeId>& within = goes_on ? pay->rest->funds : stage.fund->within;
  const Words whose = within.empty() ? Words{} : groups_words(by, within);
  const Words amount =
      Words{"Призовой фонд: ", "Fund of prizes: "} + by.named(goes_on ? pay->rest->amount : stage.fund->amount) + whose;
  if (!goes_on) return amount + same_words(".");
  const AwardLine& line = std::get<Award>(by[pay->rest->award].rule).lines[pay->rest->line];
  const Words title = line.title.empty() ? same_words(line.id) : line.title;
  return amount +
         Words{". Что из него не выдано, делится поровну между всеми, у кого награда ",
               ". What of it is not given out is divided equally among all who get the award "} +
         title + groups_words(by, pay->rest->within) + Words{", с округлением ", ", rounded "} +
         rounding_words(pay->rest->share) + same_words(".");
}

}  // namespace

Words award_condition(const Speaker& by, const AwardLine& line) {
  Words words;
  if (line.places) {
    const auto [first, last] = *line.places;
    words = first == last ? Words{fmt::format("{} место", first), fmt::format("place {}", first)}
                          : Words{fmt::format("места {}–{}", first, last), fmt::format("places {}–{}", first, last)};
  }
  if (line.by) words = people_words(by, *line.by);
  if (line.winners) words = Words{"первые по порядку: ", "the first in order: "} + by.named(*line.winners);
  if (line.count) words = Words{"следующие по порядку: ", "the next in order: "} + by.named(*line.count);
  if (line.when) words = when_words(by, line);
  if (line.order) words = words + groups_words(by, std::get<Order>(by[*line.order].rule).within);
  return line.require ? words + Words{", при условии: ", ", given that "} + by.named(*line.require) : words;
}

std::vector<Words> award_sentences(const Speaker& speak, const Stage& stage) {
  std::vector<std::pair<std::uint32_t, Words>> lines;
  std::vector<Words> after;
  for (const NodeId award : stage.awards) {
    const Award& list = std::get<Award>(speak[award].rule);
    for (const AwardLine& line : list.lines) lines.emplace_back(line.listed, line_words(speak, line));
    if (list.limit) after.push_back(limit_words(speak, *list.limit));
  }
  std::ranges::stable_sort(lines, {}, &std::pair<std::uint32_t, Words>::first);
  std::vector<Words> rules;
  for (auto& [listed, words] : lines) rules.push_back(std::move(words));
  const Pay* pay = stage.prize ? &std::get<Pay>(speak[*stage.prize].rule) : nullptr;
  if (pay != nullptr && pay->shared != Sharing::in_full) after.push_back(sharing_words(*pay));
  if (stage.fund) after.push_back(fund_words(speak, stage));
  std::ranges::move(after, std::back_inserter(rules));
  return rules;
}

}  // namespace engine
