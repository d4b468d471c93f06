#include "cli/regulation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>

#include "base/decimal.h"
#include "cli/regulation_comments.h"

namespace cli {

namespace {

using base::Exact;
using base::Language;
using base::to_text;
using Kind = RegulationCriterion::Kind;

std::string quoted(const std::string& text) {
  std::string inside;
  for (const char c : text) inside += c == '\'' ? std::string("''") : std::string(1, c);
  return "'" + inside + "'";
}

class Writer {
 public:
  Writer(const Regulation& regulation, Language language) : said_(regulation), language_(language) {}

  std::string write(const ContestHead& head) {
    begin(head);
    nominations();
    facts();
    admission();
    criteria();
    jury();
    stages();
    result();
    awards();
    unasked();
    return std::move(text_);
  }

 private:
  const Regulation& said_;
  Language language_;
  std::string text_;

  void line(const std::string& words) { text_ += words + "\n"; }

  void comment(const char* ru, const char* en) {
    line("");
    line(std::string("# ") + (language_ == Language::ru ? ru : en));
  }

  void begin(const ContestHead& head) {
    line("# yaml-language-server: $schema=contest.schema.json");
    line(language_ == Language::ru
             ? "# Записано со слов организатора: konkurs new --interview. Сверьте с Положением и дополните."
             : "# Written down from the organizer's answers: konkurs new --interview. Compare with the regulation, and "
               "go on.");
    line("");
    line("format: 1");
    line("contest:");
    line("  id: " + head.id);
    line("  title: " + quoted(head.title));
    line("  edition: " + quoted(head.edition));
    line(std::string("  language: ") + (language_ == Language::ru ? "ru" : "en"));
    if (!said_.basis.empty()) line("  basis: " + quoted(said_.basis));
    line(language_ == Language::ru
             ? "  # time_zone: Asia/Novosibirsk   # По чьим часам даты и время (docs/ru/ключи.md, «Конкурс»); без этой "
               "строки — UTC."
             : "  # time_zone: Asia/Novosibirsk   # By whose clocks days and times are; without this line UTC.");
  }

  bool has_days() const { return said_.first_day || said_.last_day; }
  bool has_submitted() const { return has_tie_by_date() || has_days(); }

  static std::string day(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    return fmt::format("{}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
  }

  /// The last day counts to its end: what comes on the next one is late.
  void admission() {
    if (!has_days()) return;
    std::vector<std::string> ends;
    if (said_.first_day) ends.push_back("submitted >= " + day(*said_.first_day));
    if (said_.last_day) ends.push_back("submitted < " + day(*said_.last_day + std::chrono::days(1)));
    comment("Допуск: кого из подавших заявку оценивают.", "Admission: whose applications are judged.");
    line("admission:");
    line(fmt::format("  - {{require: '{}', otherwise: {}}}", fmt::join(ends, " and "),
                     language_ == Language::ru ? "заявка подана не в срок" : "not submitted in time"));
  }

  void nominations() {
    if (said_.nominations.empty()) return;
    comment("Номинации. Имя слева или название стоит в столбце «номинация» файла entries.csv.",
            "Nominations. The id on the left stands in the column nomination of entries.csv.");
    line("nominations:");
    for (const Regulation::Named& each : said_.nominations) line(fmt::format("  {}: {}", each.id, quoted(each.title)));
  }

  bool has_tie_by_date() const {
    return std::ranges::any_of(said_.ties,
                               [](const Regulation::Tie& tie) { return tie.key == Regulation::TieKey::earliest; });
  }

  void facts() {
    const auto has_fact = [](const RegulationCriterion& each) {
      return each.kind != Kind::mark && each.kind != Kind::other;
    };
    if (std::ranges::none_of(said_.criteria, has_fact) && !has_submitted()) return;
    comment("Показатели заявки: столбцы entries.csv.", "Facts of an entry: columns of entries.csv.");
    line("facts:");
    for (const RegulationCriterion& each : said_.criteria)
      if (has_fact(each)) fact(each);
    if (has_submitted())
      line(language_ == Language::ru ? "  submitted: {type: moment, title: Дата и время подачи}"
                                     : "  submitted: {type: moment, title: Submitted}");
  }

  void fact(const RegulationCriterion& each) {
    const std::string condition = each.nominations.empty() ? "" : ", " + where(each);
    line(fmt::format("  {}: {{type: {}, title: {}{}}}", each.fact, fact_type(each.kind), quoted(each.fact_title),
                     condition));
  }

  static const char* fact_type(Kind kind) {
    switch (kind) {
      case Kind::yes_no: return "flag";
      case Kind::per_unit: return "count";
      case Kind::brackets:
      case Kind::other:
      case Kind::mark: return "number, min: 0";
    }
    return "";
  }

  void criteria() {
    comment("Критерии, в том порядке, в каком они стоят в оценочном листе.",
            "Criteria, in the order of the score sheet.");
    line("criteria:");
    for (const RegulationCriterion& each : said_.criteria) criterion(each);
  }

  static std::string where(const RegulationCriterion& each) {
    return fmt::format("applies_when: 'nomination in [{}]'", fmt::join(each.nominations, ", "));
  }

  void criterion(const RegulationCriterion& each) {
    line("  " + each.id + ":");
    line("    title: " + quoted(each.title));
    if (!each.nominations.empty() && (each.kind == Kind::mark || each.kind == Kind::other)) line("    " + where(each));
    switch (each.kind) {
      case Kind::mark: return mark(each);
      case Kind::yes_no:
        return line(fmt::format("    type: flag\n    of: {}\n    yes: {}", each.fact, to_text(each.points)));
      case Kind::per_unit: return per_unit(each);
      case Kind::brackets: return brackets(each);
      case Kind::other: return other();
    }
  }

  /// A place to fill: until then everybody has 0 points.
  void other() {
    const bool is_russian = language_ == Language::ru;
    for (const char* words : is_russian ? others_ru : others_en) line(std::string("    # ") + words);
    line("    type: formula\n    formula: 0");
  }

  void mark(const RegulationCriterion& each) {
    line(fmt::format("    type: mark\n    scale: {}..{}", to_text(each.least), to_text(each.greatest)));
    if (each.weight != Exact{1}) line("    weight: " + to_text(each.weight));
  }

  void per_unit(const RegulationCriterion& each) {
    line(fmt::format("    type: per_unit\n    of: {}\n    each: {}", each.fact, to_text(each.points)));
    if (each.cap) line("    cap: " + to_text(*each.cap));
  }

  void brackets(const RegulationCriterion& each) {
    line(fmt::format("    type: brackets\n    of: {}\n    rows:", each.fact));
    for (const RegulationCriterion::Row& row : each.rows)
      line(fmt::format("      - {{{}: {}, points: {}}}", each.ends_belong_below ? "up_to" : "below", to_text(row.end),
                       to_text(row.points)));
    line(fmt::format("      - {{{}: {}, points: {}}}", each.ends_belong_below ? "above" : "from",
                     to_text(each.rows.back().end), to_text(each.points)));
  }

  void jury() {
    if (!said_.jury) return;
    const Regulation::Jury& jury = *said_.jury;
    comment("Как оценки членов жюри становятся баллами критерия.", "How jurors' marks become a criterion's points.");
    line("jury:");
    line(fmt::format("  marks: {{missing: {}, abstained: {}, at_least: {}, below: wait}}", jury.missing, jury.abstained,
                     to_text(jury.at_least)));
    std::string combine = "what: criterion, by: " + jury.by;
    if (jury.digits) combine += fmt::format(", round: {{digits: {}, mode: half_up}}", to_text(*jury.digits));
    if (!jury.digits && jury.by != "sum") combine += ", round: none";
    line("  combine: {" + combine + "}");
  }

  void stages() {
    if (!said_.first_stage_places) return;
    comment("Этапы: panel — комиссия, в которой состоят члены жюри (столбец panel в jury.csv).",
            "Stages: panel is the part of the jury that marks there (column panel of jury.csv).");
    const bool is_russian = language_ == Language::ru;
    line("stages:");
    line(fmt::format("  - {{id: first, title: {}, panel: first, advance: {{places: {}, tied_at_cut: all}}}}",
                     is_russian ? "Первый этап" : "First stage", to_text(*said_.first_stage_places)));
    line(fmt::format("  - {{id: final, title: {}, panel: final}}", is_russian ? "Финал" : "Final"));
  }

  static std::string tie(const Regulation::Tie& tie) {
    switch (tie.key) {
      case Regulation::TieKey::criterion: return "{highest: " + tie.criterion + "}";
      case Regulation::TieKey::earliest: return "{earliest: submitted}";
      case Regulation::TieKey::vote: return "commission_vote";
      case Regulation::TieKey::lot: return "lot";
    }
    return {};
  }

  void result() {
    if (said_.minimum_total) {
      comment("Проходной балл: у кого итог меньше, тот места не получает.", "Who has less gets no place.");
      line("minimum_total: " + to_text(*said_.minimum_total));
    }
    comment("При равных итогах — по порядку; что осталось равным, делит место.",
            "Equal totals: key by key; what stays equal shares the place.");
    std::vector<std::string> keys;
    for (const Regulation::Tie& each : said_.ties) keys.push_back(tie(each));
    line(fmt::format("ties: [{}]", fmt::join(keys, ", ")));
    line(fmt::format("places: {{numbering: {}, shared: shown_as_range}}", said_.numbering));
  }

  void awards() {
    if (said_.prizes.empty()) return;
    comment("Награды по местам.", "Awards by place.");
    line("awards:");
    for (std::size_t at = 0; at < said_.prizes.size(); ++at) {
      const std::string number = std::to_string(at + 1);
      const std::string title = language_ == Language::ru ? number + " место" : "Place " + number;
      const std::string prize = said_.prizes[at] ? fmt::format(", prize: {} RUB", to_text(*said_.prizes[at])) : "";
      const std::string tied = at + 1 == said_.prizes.size() ? tied_at_cut() : "";
      line(fmt::format("  - {{place: {}{}{}, title: {}}}", at + 1, prize, tied, title));
    }
    shared_prizes();
  }

  void unasked() {
    line("");
    for (const char* words : language_ == Language::ru ? unasked_ru : unasked_en) line(std::string("# ") + words);
  }

  std::string tied_at_cut() const {
    switch (said_.shared) {
      case Regulation::Shared::all: return ", tied_at_cut: all";
      case Regulation::Shared::wait: return ", tied_at_cut: wait";
      case Regulation::Shared::none: return ", tied_at_cut: none";
      case Regulation::Shared::unsaid:
      case Regulation::Shared::in_full:
      case Regulation::Shared::split:
      case Regulation::Shared::added_and_split: return {};
    }
    return {};
  }

  void shared_prizes() {
    if (said_.shared == Regulation::Shared::in_full) line("prizes: {shared: in_full}");
    if (said_.shared == Regulation::Shared::split) line("prizes: {shared: split, remainder: left}");
    if (said_.shared == Regulation::Shared::added_and_split) line("prizes: {shared: added_and_split, remainder: left}");
  }
};

}  // namespace

std::string contest_yaml(const Regulation& regulation, const ContestHead& head, Language language) {
  return Writer(regulation, language).write(head);
}

}  // namespace cli
