#include "cli/interview.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "cli/slug.h"

namespace cli {

namespace {

using base::Exact;
using base::Words;
using Kind = RegulationCriterion::Kind;
using TieKey = Regulation::TieKey;

class Interview {
 public:
  Interview(Dialog& dialog, const KnownHead& known) : dialog_(dialog), known_(known) {}

  Interviewed run() {
    dialog_.say(
        {"Отвечайте по Положению. Пустая строка — то, что стоит в скобках [ ]; «назад» — к предыдущему вопросу.",
         "Answer by the regulation. An empty line takes what stands in brackets [ ]; “back”: the question "
         "before."});
    const ContestHead head = ask_head(dialog_, known_);
    said_.basis = dialog_.any_text({"Основание: каким документом утверждено Положение, его дата и номер (пусто — нет)",
                                    "Basis: the act that approves the regulation, its date and number (empty: none)"});
    ask_days(dialog_, said_);
    nominations();
    criteria();
    if (has_marks()) jury();
    stages();
    ties();
    said_.minimum_total = dialog_.any_number({"Проходной балл (пусто — нет)", "Passing score (empty: none)"});
    prizes();
    confirm_rules(dialog_, head, said_);
    return {head, said_};
  }

 private:
  Dialog& dialog_;
  const KnownHead& known_;
  Regulation said_;
  std::set<std::string> taken_ = {"submitted"};

  bool has_marks() const {
    return std::ranges::any_of(said_.criteria, [](const RegulationCriterion& each) { return each.kind == Kind::mark; });
  }

  void nominations() {
    dialog_.say({"\nНоминации, по одной в строке; пустая строка — больше нет. Если номинаций нет, сразу пустая строка.",
                 "\nNominations, one a line; an empty line: no more. None at all: an empty line at once."});
    while (true) {
      const std::size_t number = said_.nominations.size() + 1;
      const std::string title =
          dialog_.any_text({fmt::format("Номинация {}", number), fmt::format("Nomination {}", number)});
      if (title.empty()) return;
      said_.nominations.push_back({new_id(title, taken_), title});
    }
  }

  void criteria() {
    dialog_.say({"\nКритерии, в порядке оценочного листа; пустое название — больше нет.",
                 "\nCriteria, in the order of the score sheet; an empty title: no more."});
    while (true) {
      const std::size_t number = said_.criteria.size() + 1;
      const Words question = {fmt::format("Критерий {}: название", number), fmt::format("Criterion {}: title", number)};
      const std::string title = number == 1 ? dialog_.text(question) : dialog_.any_text(question);
      if (title.empty()) return;
      said_.criteria.push_back(criterion(title));
    }
  }

  RegulationCriterion criterion(const std::string& title) {
    RegulationCriterion made = {.id = new_id(title, taken_), .title = title};
    made.kind = static_cast<Kind>(dialog_.choice(
        {"Откуда баллы", "Where its points come from"},
        {{"оценка жюри", "the jury's mark"},
         {"«да» или «нет» в заявке", "yes or no in the application"},
         {"сколько-то баллов за каждый (участник, мероприятие …)", "so many points for each (participant, event …)"},
         {"шкала: сколько баллов, зависит от числа в заявке",
          "brackets: the points depend on a number in the application"},
         {"другое: впишу сам", "something else: I'll write it myself"}}));
    switch (made.kind) {
      case Kind::mark: mark(made); break;
      case Kind::yes_no:
        fact(made);
        made.points = dialog_.number({"Баллов за «да»", "Points for yes"}, 1);
        break;
      case Kind::per_unit:
        fact(made);
        made.points = dialog_.number({"Баллов за каждый", "Points for each"}, 1);
        made.cap = dialog_.any_number(
            {"Не больше скольких баллов (пусто — без предела)", "At most so many points (empty: no limit)"});
        break;
      case Kind::brackets: brackets(made); break;
      case Kind::other: break;
    }
    if (said_.nominations.size() > 1) made.nominations = where_it_applies();
    return made;
  }

  /// Empty: everywhere.
  std::vector<std::string> where_it_applies() const {
    std::vector<Words> options;
    for (const Regulation::Named& each : said_.nominations) options.push_back({each.title, each.title});
    const std::vector<std::size_t> answers =
        dialog_.choices({"В каких номинациях: номера через запятую (пусто — во всех)",
                         "In which nominations: numbers, with commas (empty: in all)"},
                        options);
    std::vector<std::string> ids;
    if (answers.size() == options.size()) return ids;
    for (const std::size_t at : answers) ids.push_back(said_.nominations[at].id);
    return ids;
  }

  void mark(RegulationCriterion& made) const {
    made.least = dialog_.number({"Наименьшая оценка", "Least mark"}, 0);
    made.greatest = dialog_.number({"Наибольшая оценка", "Greatest mark"}, 5);
    while (made.greatest <= made.least) {
      dialog_.say({"Наибольшая оценка должна быть больше наименьшей.", "The greatest must be above the least."});
      made.greatest = dialog_.number({"Наибольшая оценка", "Greatest mark"}, made.least + Exact{5});
    }
    made.weight = dialog_.number({"Вес (на сколько умножить баллы)", "Weight (the points are multiplied by it)"}, 1);
  }

  void fact(RegulationCriterion& made) {
    made.fact_title = dialog_.text({"Как показатель называется в заявке", "What the application calls it"}, made.title);
    made.fact = new_id(made.fact_title, taken_);
  }

  void brackets(RegulationCriterion& made) {
    fact(made);
    made.ends_belong_below = dialog_.choice({"Сама граница относится", "An end itself belongs"},
                                            {{"к этой строке: «до 10 включительно»", "to its row: “up to 10”"},
                                             {"к следующей: «менее 10»", "to the next one: “below 10”"}}) == 0;
    dialog_.say({"Строки шкалы по возрастанию; пустая граница — последняя строка.",
                 "Rows in ascending order; an empty end: the last row."});
    while (true) {
      const std::optional<Exact> end = next_end(made);
      if (!end) break;
      made.rows.push_back({*end, dialog_.number({"  баллов", "  points"}, 0)});
    }
    made.points = dialog_.number({"Баллов за последней границей", "Points beyond the last end"}, 0);
  }

  std::optional<Exact> next_end(const RegulationCriterion& made) const {
    const Words question = made.ends_belong_below
                               ? Words{"До какого значения включительно", "Up to which value, inclusive"}
                               : Words{"Менее какого значения", "Below which value"};
    if (made.rows.empty()) return dialog_.number(question, 10);
    while (true) {
      const std::optional<Exact> end = dialog_.any_number(question);
      if (!end || *end > made.rows.back().end) return end;
      dialog_.say({"Граница должна быть больше предыдущей.", "The end must be above the one before."});
    }
  }

  void jury() {
    Regulation::Jury jury;
    dialog_.say({"\nЖюри", "\nThe jury"});
    const std::vector<std::string> missing = {"wait", "leave_out", "zero"};
    jury.missing = missing[dialog_.choice({"Если член жюри не поставил оценку", "When a juror gave no mark"},
                                          {{"ждать её: без неё итога нет", "wait for it: no result without it"},
                                           {"не учитывать: считать по остальным", "leave it out: the others count"},
                                           {"считать нулём", "count it as zero"}})];
    if (jury.missing != "leave_out") jury.abstained = abstained();
    jury.at_least = whole({"Наименьшее число оценок у заявки", "The least number of marks of an entry"}, 1);
    const std::vector<std::string> by = {"mean", "sum", "mean, drop: {high: 1, low: 1}", "median"};
    jury.by = by[dialog_.choice(
        {"Балл по критерию — это", "The points of a criterion are"},
        {{"среднее оценок", "the mean of the marks"},
         {"сумма оценок", "their sum"},
         {"среднее без одной наибольшей и одной наименьшей", "the mean without one highest and one lowest"},
         {"медиана", "the median"}})];
    if (jury.by != "sum") jury.digits = rounding();
    said_.jury = std::move(jury);
  }

  std::string abstained() const {
    const bool is_zero = dialog_.choice({"Если член жюри воздержался", "When a juror abstained"},
                                        {{"считать без него", "count without that juror"},
                                         {"считать его оценку нулём", "take the mark as zero"}}) == 1;
    return is_zero ? "zero" : "leave_out";
  }

  std::optional<Exact> rounding() const {
    const Words question = {"До скольких знаков после запятой округлять балл (пусто — не округлять)",
                            "To how many digits its points are rounded (empty: not at all)"};
    while (true) {
      const std::optional<Exact> digits = dialog_.any_number(question);
      if (!digits || (base::floor(*digits) == *digits && *digits <= Exact{9})) return digits;
      dialog_.say({"Нужно целое число от 0 до 9.", "A whole number from 0 to 9 is needed."});
    }
  }

  Exact whole(const Words& question, const Exact& usual) const {
    return dialog_.number(question, usual, Dialog::Number::whole);
  }

  void stages() {
    const std::size_t stages =
        dialog_.choice({"\nСколько этапов", "\nHow many stages"},
                       {{"один", "one"}, {"два: отбор и финал", "two: a first stage and a final"}});
    if (stages == 1)
      said_.first_stage_places =
          whole({"Сколько мест каждой номинации проходят в финал", "How many places of each nomination go on"}, 3);
  }

  /// Criteria first, then what is always there.
  void ties() {
    std::vector<Words> options;
    for (const RegulationCriterion& each : said_.criteria)
      options.push_back({"больше баллов: " + each.title, "more points: " + each.title});
    options.push_back({"заявка подана раньше", "the application came earlier"});
    options.push_back({"голосование комиссии", "a vote of the commission"});
    options.push_back({"жребий", "a lot"});
    const std::vector<std::size_t> answers =
        dialog_.choices({"\nЧто решает при равных итогах: номера по порядку через запятую (пусто — место делится)",
                         "\nWhat decides at equal totals: numbers in order, with commas (empty: the place is shared)"},
                        options);
    for (const std::size_t at : answers) said_.ties.push_back(tie(at));
  }

  Regulation::Tie tie(std::size_t at) const {
    const std::size_t criteria = said_.criteria.size();
    if (at < criteria) return {TieKey::criterion, said_.criteria[at].id};
    constexpr std::array<TieKey, 3> others = {TieKey::earliest, TieKey::vote, TieKey::lot};
    return {others[at - criteria], {}};
  }

  void prizes() {
    const Exact places = whole({"\nСколько мест награждается", "\nHow many places are awarded"}, 3);
    if (places > Exact{100})
      dialog_.say({"Спросим про первые сто; остальные допишите в contest.yaml.",
                   "The first hundred will be asked for; write the others into contest.yaml."});
    for (Exact place = 1; place <= places && place <= Exact{100}; place += Exact{1}) {
      const std::string number = std::to_string(said_.prizes.size() + 1);
      said_.prizes.push_back(dialog_.any_number({"Приз за " + number + " место, рублей (пусто — без денег)",
                                                 "Prize for place " + number + ", roubles (empty: none)"},
                                                Dialog::Number::money));
    }
    if (!may_stay_tied()) return;
    if (!said_.prizes.empty()) said_.shared = shared();
    if (said_.prizes.size() > 1 || said_.first_stage_places) said_.numbering = numbering();
  }

  std::string numbering() const {
    const std::vector<std::string> ways = {"competition", "dense"};
    return ways[dialog_.choice(
        {"Если первое место разделят двое, следующая заявка", "When two share the first place, the next entry is"},
        {{"третья: 1, 1, 3", "third: 1, 1, 3"}, {"вторая: 1, 1, 2", "second: 1, 1, 2"}})];
  }

  bool may_stay_tied() const {
    const bool decided =
        !said_.ties.empty() && (said_.ties.back().key == TieKey::vote || said_.ties.back().key == TieKey::lot);
    return !decided;
  }

  Regulation::Shared shared() const {
    using Shared = Regulation::Shared;
    const auto has_money = [](const std::optional<Exact>& prize) { return prize.has_value(); };
    if (std::ranges::any_of(said_.prizes, has_money)) {
      constexpr std::array<Shared, 3> ways = {Shared::in_full, Shared::split, Shared::added_and_split};
      return ways[dialog_.choice({"Если место разделят, приз", "When a place is shared, its prize is"},
                                 {{"каждому полностью", "paid to each in full"},
                                  {"делится поровну", "divided equally"},
                                  {"призы занятых мест складываются и делятся поровну",
                                   "added to those of the places taken, and divided equally"}})];
    }
    constexpr std::array<Shared, 3> ways = {Shared::all, Shared::wait, Shared::none};
    return ways[dialog_.choice({"Если последнее награждаемое место разделят, награда",
                                "When the last of these places is shared, its award goes"},
                               {{"всем равным", "to all of the tied"},
                                {"тем, кого назовёт комиссия", "to whom the commission names"},
                                {"никому из них", "to none of them"}})];
  }
};

}  // namespace

std::optional<Interviewed> interview(const Dialog::Terminal& terminal, base::Language language,
                                     const KnownHead& known) {
  std::vector<std::string> answers;
  while (true) {
    Dialog dialog(terminal, language, answers);
    Interviewed made = Interview(dialog, known).run();
    if (!dialog.ended()) return made;
    if (!dialog.went_back()) return std::nullopt;
    answers = dialog.answers();
    if (!answers.empty()) answers.pop_back();
  }
}

}  // namespace cli
