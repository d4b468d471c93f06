#include "engine/words/mark_words.h"

#include "engine/bound/corridor.h"
#include "engine/words/ballot_words.h"
#include "engine/words/bracket_phrase.h"

namespace engine {

namespace {

using base::Words;

Words listed(const ChoiceList& list) {
  std::string text;
  for (std::size_t k = 0; k < list.ids.size(); ++k) {
    const std::string& title = list.titles[k].empty() ? list.ids[k] : list.titles[k];
    text += (k == 0 ? "" : ", ") + title;
  }
  return same_words(text);
}

Words corridor_words(const Speaker& by, const MarkColumn& column) {
  const Brackets& lowest = corridor_rows(by.plan, *column.lowest);
  const Brackets& highest = corridor_rows(by.plan, *column.highest);
  Words words = Words{"; можно ставить по значению ", "; allowed by "} + by.named(lowest.of) + same_words(": ");
  for (std::size_t k = 0; k < lowest.rows.size(); ++k) {
    const Words low = by.formula(lowest.rows[k].points), high = by.formula(highest.rows[k].points);
    words = words + same_words(k == 0 ? "" : "; ") + bracket_words(lowest.rows[k], by[lowest.of].unit) +
            same_words(" — ") + (low == high ? low : Words{"от ", "from "} + low + Words{" до ", " to "} + high);
  }
  return words;
}

Words column_words(const Speaker& by, const MarkColumn& column) {
  if (column.kind != MarkColumn::Kind::mark)
    return {"места, которые ставит каждый член жюри", "places that each juror gives"};
  if (column.type == Type::flag) return {"ответы жюри «да» или «нет»", "the jury's answers, yes or no"};
  if (column.type == Type::choice)
    return Words{"уровни по выбору жюри: ", "levels chosen by the jury: "} + listed(by.plan.lists[column.list.at]);
  const Words words = Words{"оценки жюри от ", "the jury's marks from "} + number_words(column.minimum) +
                      Words{" до ", " to "} + number_words(column.maximum);
  if (column.step == base::Exact{1}) return words;
  return words + Words{" с шагом ", " in steps of "} + number_words(column.step);
}

/// «3–4 — хорошо».
Words anchor_words(const Anchor& anchor) {
  const Words range = anchor.lowest == anchor.highest
                          ? number_words(anchor.lowest)
                          : number_words(anchor.lowest) + same_words("–") + number_words(anchor.highest);
  return range + same_words(" — " + anchor.words);
}

}  // namespace

base::Words mark_words(const Speaker& by, const Mark& rule) {
  const MarkColumn& column = by.plan.sheets[rule.sheets.at].columns[rule.column];
  Words marks = column_words(by, column);
  for (const Anchor& anchor : column.anchors)
    marks = marks + same_words(&anchor == &column.anchors.front() ? ": " : ", ") + anchor_words(anchor);
  if (column.lowest) marks = marks + corridor_words(by, column);
  if (column.at_most)
    marks = marks + Words{"; у заявки оценок не больше ", "; at most so many for an entry: "} +
            number_words(base::Exact{*column.at_most});
  if (!column.ballot) return marks;
  return marks + Words{"; у одного члена жюри ", "; of one juror "} + ballot_words(by, *column.ballot);
}

}  // namespace engine
