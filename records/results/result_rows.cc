#include "records/results/result_rows.h"

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "engine/explain/decision_taken.h"
#include "engine/explain/money_words.h"

namespace records {
namespace {

using engine::Decided;
using engine::Stage;

constexpr std::size_t gathered_at_once = 128;  // what they need stays in a core's first cache

using engine::RussianWord;

/// Heads that no other table has, or not in this sense.
constexpr std::array own_heads = {
    RussianWord{"место", "place"},
    RussianWord{"место с", "place_first"},
    RussianWord{"место по", "place_last"},
    RussianWord{"итог", "total"},
    RussianWord{"итог точно", "total_exact"},
    RussianWord{"проходит дальше", "advances"},
    RussianWord{"финансируется", "funded"},
    RussianWord{"выделено", "granted"},
    RussianWord{"осталось денег", "money_left"},
    RussianWord{"код награды", "award"},
    RussianWord{"награда", "award_title"},
    RussianWord{"приз", "prize"},
    RussianWord{"решение комиссии", "decision"},
};

std::string_view russian_head(std::string_view name) {
  const auto own = std::ranges::find(own_heads, name, &RussianWord::meant);
  return own == own_heads.end() ? engine::in_russian(engine::TableWord::column, name) : own->russian;
}

RussianWord answer(Decided decided) {
  switch (decided) {
    case Decided::yes: return {"да", "yes"};
    case Decided::no: return {"нет", "no"};
    case Decided::waiting: return {"не решено", "waiting"};
    case Decided::not_asked: return {};
  }
  return {};
}

}  // namespace

bool ResultRows::speaks_russian() const {
  return style_.words == CsvWords::for_people && results_.plan.language == base::Language::ru;
}

std::string_view ResultRows::said(RussianWord word) const { return speaks_russian() ? word.russian : word.meant; }

void ResultRows::heads(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) csv_.text(said({russian_head(name), name}));
}

void ResultRows::header() {
  const bool fixed = !speaks_russian();
  heads({"stage"});
  for (const std::string& name : fixed ? layout_.within : layout_.within_titles) csv_.text(name);
  heads({"entry", "title", "place", "place_first", "place_last", "total", "total_exact"});
  for (const std::string& name : fixed ? layout_.criteria : layout_.criteria_titles) csv_.text(name);
  heads({"advances", "funded"});
  if (layout_.money) heads({"granted", "money_left"});
  heads({"award", "award_title", "prize", "reason"});
  if (layout_.decisions) heads({"decision"});
  csv_.end_row();
}

void ResultRows::add(const StageColumns& columns, const ResultPart& part) {
  TextBuffer lead;
  add_lead(lead, columns.stage, part);
  GatheredRows rows(results_, columns);
  for (std::size_t begin = 0; begin < part.entries.size(); begin += gathered_at_once) {
    const auto entries = part.entries.subspan(begin, std::min(gathered_at_once, part.entries.size() - begin));
    rows.gather(entries);
    const auto next = part.entries.subspan(begin + entries.size());
    for (std::size_t at = 0; at < entries.size(); ++at) {
      if (at < next.size()) rows.prefetch(next[at]);
      if (part.group == nullptr) {
        lead.clear();
        add_lead(lead, columns.stage, {nullptr, entries.subspan(at, 1)});
      }
      csv_.written(lead.view());
      csv_.text(rows.id(at));
      csv_.text(rows.title(at));
      place(columns, entries[at], rows.places(at));
      numbers(columns, rows, at);
      outcome(columns, entries[at]);
      reason(columns, entries[at], rows.places(at));
      csv_.end_row();
    }
  }
}

void ResultRows::add_lead(TextBuffer& lead, const Stage& stage, const ResultPart& part) const {
  CsvWriter csv(lead, style_);
  csv.text(stage_name(stage));
  for (const std::string& name : layout_.within) csv.text(label(stage, part, name));
}

std::string_view ResultRows::stage_name(const Stage& stage) const {
  return speaks_russian() && !stage.title.ru.empty() ? stage.title.ru : stage.id;
}

std::string_view ResultRows::choice_title(engine::NodeId choice, std::string_view id) const {
  const engine::Plan& plan = results_.plan;
  if (!speaks_russian() || plan[choice].type != engine::Type::choice) return id;
  const bool from_file = plan.nominations_from_file && plan[choice].list == plan.nominations;
  const engine::ChoiceList& list = plan.lists[plan[choice].list.at];
  const std::vector<std::string>& ids = from_file ? results_.tables.nominations : list.ids;
  const std::vector<std::string>& titles = from_file ? results_.tables.nomination_titles : list.titles;
  const auto at = static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin());
  return at < titles.size() && !titles[at].empty() ? std::string_view(titles[at]) : id;
}

std::string_view ResultRows::label(const Stage& stage, const ResultPart& part, const std::string& name) const {
  for (std::size_t k = 0; k < stage.rank_within.size(); ++k) {
    if (results_.plan[stage.rank_within[k]].name != name) continue;
    const engine::NodeId choice = stage.rank_within[k];
    return choice_title(
        choice, part.group != nullptr ? part.group->ids[k] : engine::chosen(results_, choice, part.entries.front()));
  }
  return {};
}

void ResultRows::place(const StageColumns& columns, std::uint32_t entry, GatheredRows::Places places) {
  if (places.first == 0) return csv_.empty(3);
  // Equals follow each other: their cells are made once.
  if (!columns.places_are_counted || places != placed_) make_place(columns, entry, places);
  csv_.written(place_cells_.view());
}

void ResultRows::make_place(const StageColumns& columns, std::uint32_t entry, GatheredRows::Places places) {
  placed_ = places;
  place_cells_.clear();
  CsvWriter cells(place_cells_, style_);
  if (columns.places_are_counted && places.first == places.last) {
    cells.number(std::int64_t{places.first});
  } else {
    cells.text(engine::place_text(results_, columns.stage, entry));
  }
  cells.number(std::int64_t{places.first});
  cells.number(std::int64_t{places.last});
}

void ResultRows::numbers(const StageColumns& columns, const GatheredRows& rows, std::size_t at) {
  number(columns.total, rows.total(at));
  if (columns.total.is_rounded(rows.total(at))) {
    columns.total.fraction(rows.total(at), cell_);
    csv_.text(cell_);
  } else {
    csv_.empty();
  }
  for (std::size_t criterion = 0; criterion < columns.criteria.size(); ++criterion) {
    const std::optional<NumberColumn>& column = columns.criteria[criterion];
    if (column) {
      number(*column, rows.criterion(criterion, at));
    } else {
      csv_.empty();
    }
  }
}

void ResultRows::number(const NumberColumn& column, NumberColumn::Gathered gathered) {
  if (const ShortText* ready = column.ready(gathered)) return csv_.number(*ready);
  csv_.number(column.decimal(gathered, cell_));
}

void ResultRows::outcome(const StageColumns& columns, std::uint32_t entry) {
  if (!columns.decides) return csv_.written(nothing_decided_);
  const Stage& stage = columns.stage;
  csv_.text(said(answer(engine::advances(results_, stage, entry))));
  csv_.text(said(answer(engine::funded(results_, stage, entry))));
  if (layout_.money) money(stage, entry);
  awards(stage, entry);
  const std::optional<base::Exact> prize = engine::prize(results_, stage, entry);
  csv_.number(prize ? base::to_text(*prize) : std::string());
}

void ResultRows::awards(const Stage& stage, std::uint32_t entry) {
  std::string ids, titles;
  for (const engine::AwardWon& won : engine::awards(results_, stage, entry)) {
    const char* between = ids.empty() ? "" : "; ";
    ids += between + won.line->id;
    titles += between + won.title.in(results_.plan.language);
  }
  csv_.text(ids);
  csv_.text(titles);
}

void ResultRows::money(const Stage& stage, std::uint32_t entry) {
  const engine::MoneyLine* line = engine::money_line(results_, stage, entry);
  if (line == nullptr) return csv_.empty(2);
  csv_.number(line->granted == base::Exact{0} ? std::string() : base::to_text(line->granted));
  csv_.number(base::to_text(line->left_after));
}

void ResultRows::reason(const StageColumns& columns, std::uint32_t entry, GatheredRows::Places places) {
  if (places.first != 0 && !columns.decides) return csv_.empty();
  const Stage& stage = columns.stage;
  base::Words why;
  if (places.first == 0) why = engine::why_no_place(results_, stage, entry);
  if (why.empty()) why = engine::why_no_money(results_, stage, entry);
  if (why.empty()) why = engine::why_not_confirmed(results_, stage, entry);
  if (why.empty()) why = engine::why_no_prize(results_, stage, entry);
  csv_.text(why.in(results_.plan.language));
  if (layout_.decisions) csv_.text(engine::decision_taken(results_, stage, entry).in(results_.plan.language));
}

}  // namespace records
