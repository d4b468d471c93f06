// What stands in the way of a juror's signature.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include "base/text.h"
#include "office/problems.h"

namespace office::problems {
namespace {

constexpr std::size_t most_named = 10;

Diagnostic problem(std::string code, base::Words message, base::Words hint) {
  return {.code = std::move(code), .place = {}, .message = std::move(message), .hint = std::move(hint)};
}

/// «e1, Дизайн; e2, Свет; ещё 12»
base::Words listed(const std::vector<std::string>& names) {
  const std::size_t shown = std::min(names.size(), most_named);
  const std::string text = fmt::format("{}", fmt::join(std::span(names).first(shown), "; "));
  if (shown == names.size()) return {text, text};
  return {fmt::format("{}; ещё {}", text, names.size() - shown),
          fmt::format("{}; {} more", text, names.size() - shown)};
}

}  // namespace

Diagnostic sheet_without_marks(const std::string& juror, const std::vector<std::string>& missing) {
  const auto count = static_cast<std::int64_t>(missing.size());
  const base::Words where = listed(missing);
  return problem(
      "sheet-without-marks",
      {fmt::format("лист «{}» подписать рано: нет {}: {}", juror, base::counted(count, "оценки", "оценок", "оценок"),
                   where.ru),
       fmt::format("the sheet of \"{}\" can't be signed yet: {} marks are missing: {}", juror, count, where.en)},
      {fmt::format("поставьте их или отметьте, что член жюри воздержался: konkurs score CONTEST --juror {}", juror),
       fmt::format("give them, or say that the juror abstains: konkurs score CONTEST --juror {}", juror)});
}

Diagnostic sheet_without_comment(const std::string& juror, const std::string& entry,
                                 const std::vector<std::string>& criteria) {
  const base::Words which = listed(criteria);
  return problem(
      "sheet-without-comment",
      {fmt::format("лист «{}» подписать рано: заявке {} нужен комментарий, почему оценка такая: {}", juror, entry,
                   which.ru),
       fmt::format("the sheet of \"{}\" can't be signed yet: {} needs a comment that explains its mark: {}", juror,
                   entry, which.en)},
      {fmt::format("напишите его: konkurs score CONTEST --juror {} или столбец «комментарий» листа (konkurs sheets in)",
                   juror),
       fmt::format("write it: konkurs score CONTEST --juror {}, or column comment of the sheet (konkurs sheets in)",
                   juror)});
}

Diagnostic sheet_asks_nothing(const std::string& juror) {
  return problem(
      "sheet-asks-nothing",
      {fmt::format("на листе «{}» оценивать пока нечего, и подписывать тоже", juror),
       fmt::format("the sheet of \"{}\" asks for nothing yet: there is nothing to sign", juror)},
      {"какие листы ждут оценок, покажет konkurs status", "konkurs status shows which sheets wait for marks"});
}

}  // namespace office::problems
