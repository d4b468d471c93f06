#include "records/problems/data_problems.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "base/text.h"
#include "engine/words/table_words.h"

namespace records::problems {
namespace {

constexpr std::size_t few = 16;

Words did_you_mean(std::string_view nearest) {
  if (nearest.empty()) return {};
  return {fmt::format("возможно, имелось в виду «{}»", nearest), fmt::format("did you mean “{}”?", nearest)};
}

struct Kind {
  std::string_view code, ru, en;  // the sentence with the name in place of {}
};

Kind kind_of(Named what) {
  switch (what) {
    case Named::entry: return {"entry-unknown", "заявки «{}» нет в entries.csv", "entry “{}” is not in entries.csv"};
    case Named::juror: return {"juror-unknown", "члена жюри «{}» нет в jury.csv", "juror “{}” is not in jury.csv"};
    case Named::nomination: return {"nomination-unknown", "номинации «{}» нет", "there is no nomination “{}”"};
    case Named::stage: return {"stage-unknown", "этапа «{}» нет", "there is no stage “{}”"};
    case Named::panel:
      return {"panel-unknown", "комиссии «{}» нет в contest.yaml", "panel “{}” is not in contest.yaml"};
    case Named::criterion:
      return {"criterion-unknown", "критерия «{}», который оценивает жюри, нет", "there is no judged criterion “{}”"};
    case Named::round: return {"round-unknown", "тура «{}» нет", "there is no round “{}”"};
    case Named::item: return {"item-unknown", "объекта «{}» у этой заявки нет", "the entry has no item “{}”"};
    case Named::level: return {"level-unknown", "уровня «{}» у критерия нет", "the criterion has no level “{}”"};
    case Named::choice: return {"choice-unknown", "«{}» — не один из вариантов", "“{}” is none of the choices"};
    case Named::status: return {"status-unknown", "состояния «{}» нет", "there is no status “{}”"};
    case Named::role: return {"role-unknown", "роли «{}» нет", "there is no role “{}”"};
    case Named::decision: return {"decision-unknown", "решения «{}» нет", "there is no decision “{}”"};
    case Named::decided:
      return {"decided-unknown", "величины «{}», которую назначают решением, нет", "no value “{}” is left to people"};
    case Named::award: return {"award-unknown", "награды «{}» нет", "there is no award “{}”"};
  }
  return {};
}

Words list_of(const Unknown& name) {
  if (name.known.empty() || name.known.size() > few) return {};
  std::vector<std::string> russian;
  for (std::size_t at = 0; at < name.known.size(); ++at) {
    const bool has_title = at < name.titles.size() && !name.titles[at].empty();
    russian.push_back(has_title ? name.titles[at] : name.known[at]);
  }
  return {fmt::format("бывает: {}", fmt::join(russian, ", ")),
          fmt::format("it can be: {}", fmt::join(name.known, ", "))};
}

}  // namespace

Diagnostic column_missing(const Place& header, const ColumnName& column, std::string_view instead) {
  const bool is_titled = !column.title.empty() && column.title != column.name;
  Words name = engine::quoted_column(column.name);
  if (is_titled)
    name = {fmt::format("«{}» ({})", column.title, column.name), fmt::format("“{}” ({})", column.title, column.name)};
  Diagnostic problem{.code = "column-missing",
                     .place = header,
                     .message = {"нет столбца " + name.ru, "there is no column " + name.en},
                     .hint = {}};
  if (!instead.empty()) {
    problem.hint = {fmt::format("столбец «{}» — не он ли? Переименуйте его", instead),
                    fmt::format("is it column “{}”? Then rename it", instead)};
  }
  return problem;
}

Diagnostic column_missing_in_blank(const Place& header, const ColumnName& column) {
  Diagnostic problem = column_missing(header, column, "");
  problem.hint = {"добавьте его; пока таблицы не заполнены, заголовки обновит konkurs new --tables ПАПКА",
                  "add it; as long as the tables are not filled, konkurs new --tables FOLDER writes their heads anew"};
  return problem;
}

Diagnostic column_unknown(const Place& at, std::string_view name, std::string_view nearest) {
  return {.code = "column-unknown",
          .severity = base::Severity::warning,
          .place = at,
          .message = {fmt::format("столбец «{}» в contest.yaml не описан и не читается", name),
                      fmt::format("column “{}” is not declared in contest.yaml and is ignored", name)},
          .hint = did_you_mean(nearest)};
}

Diagnostic unknown(const Place& at, const Unknown& name) {
  const Kind kind = kind_of(name.what);
  Words message{fmt::format(fmt::runtime(kind.ru), name.name), fmt::format(fmt::runtime(kind.en), name.name)};
  if (name.rows > 1) {
    message.ru += fmt::format(" (так в {})", base::counted(name.rows, "строке", "строках", "строках"));
    message.en += fmt::format(" ({} rows say so)", name.rows);
  }
  return {.code = std::string(kind.code),
          .place = at,
          .message = std::move(message),
          .hint = name.nearest.empty() ? list_of(name) : did_you_mean(name.nearest)};
}

Diagnostic id_missing(const Place& at, std::string_view column) {
  const Words name = engine::quoted_column(column);
  return {.code = "id-missing",
          .place = at,
          .message = {fmt::format("столбец {} не заполнен", name.ru), fmt::format("column {} is empty", name.en)},
          .hint = {"без него непонятно, о чём эта строка", "without it the row speaks of nothing"}};
}

Diagnostic id_repeated(const Place& at, const Place& first, std::string_view id) {
  return {.code = "id-repeated",
          .place = at,
          .message = {fmt::format("«{}» встречается дважды", id), fmt::format("“{}” occurs twice", id)},
          .hint = {"оставьте одну строку или исправьте обозначение", "keep one of the rows or correct the id"},
          .related = {{first, {"впервые здесь", "first here"}}}};
}

Diagnostic nomination_missing(const Place& at) {
  return {.code = "nomination-missing",
          .place = at,
          .message = {"не указана номинация", "the nomination is not given"},
          .hint = {}};
}

Diagnostic nomination_row_missing(const Place& header, std::string_view nomination) {
  return {.code = "nomination-row-missing",
          .place = header,
          .message = {fmt::format("нет строки номинации «{}»", nomination),
                      fmt::format("there is no row for nomination “{}”", nomination)},
          .hint = {}};
}

Diagnostic round_row_missing(const Place& header, std::string_view entry, std::string_view round) {
  return {
      .code = "round-row-missing",
      .place = header,
      .message = {fmt::format("у заявки «{}» нет строки тура «{}»", entry, round),
                  fmt::format("entry “{}” has no row for round “{}”", entry, round)},
      .hint = {"добавьте её; если тура ещё не было или его может не быть, в contest.yaml у показателей тура напишите "
               "optional: true",
               "add it; where a round has yet to come, or may never, write optional: true with the facts of rounds "
               "in contest.yaml"}};
}

Diagnostic file_misnamed(const std::string& path, std::string_view meant) {
  return {.code = "file-misnamed",
          .severity = base::Severity::warning,
          .place = {.file = path},
          .message = {"файла с таким названием конкурс не читает", "a contest reads no file of this name"},
          .hint = did_you_mean(meant)};
}

Diagnostic contest_not_found(const std::string& folder) {
  return {.code = "contest-not-found",
          .place = {.file = folder},
          .message = {"в папке нет файла contest.yaml", "the folder has no contest.yaml"},
          .hint = {"укажите папку конкурса или сам файл", "name the contest's folder or the file itself"}};
}

Diagnostic folder_expected(const std::string& path) {
  return {.code = "folder-expected",
          .place = {.file = path},
          .message = {"это не папка, а нужна папка с entries.csv",
                      "this is no folder; the folder with entries.csv is needed"},
          .hint = {}};
}

}  // namespace records::problems
