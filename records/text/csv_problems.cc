#include <fmt/format.h>

#include "base/text.h"
#include "records/text/problems.h"

namespace records::problems {
namespace {

base::Words cells_instead(CellCount count) {
  const auto found = base::counted(count.found, "ячейка", "ячейки", "ячеек");
  return {fmt::format("в строке {}, а столбцов {}", found, count.expected),
          fmt::format("the row has {} cell{}, but there are {} columns", count.found, count.found == 1 ? "" : "s",
                      count.expected)};
}

base::Words too_many_hint(char delimiter) {
  if (delimiter == ',') {
    return {"если это десятичная запятая, пишите точку или возьмите ячейку в кавычки: \"4,5\"",
            "if a comma is meant as the decimal mark, write a point or quote the cell: \"4,5\""};
  }
  return {"ячейку, внутри которой есть разделитель, возьмите в кавычки", "quote a cell that contains the delimiter"};
}

}  // namespace

Diagnostic csv_delimiter_unclear(const Place& header) {
  return {.code = "csv-delimiter-unclear",
          .place = header,
          .message = {"непонятно, чем разделены столбцы: в заголовке поровну разных разделителей",
                      "unclear what separates the columns: the header has as many of one delimiter as of another"},
          .hint = {"напишите первой строкой файла sep=; (или sep=,)",
                   "write sep=; (or sep=,) as the first line of the file"}};
}

Diagnostic csv_empty_column_name(const Place& at, int column) {
  return {.code = "csv-empty-column-name",
          .place = at,
          .message = {fmt::format("у столбца {} нет названия", column), fmt::format("column {} has no name", column)},
          .hint = {"назовите столбец или удалите его", "name the column or delete it"}};
}

Diagnostic csv_repeated_column(const Place& at, const Place& first, std::string_view name) {
  return {
      .code = "csv-repeated-column",
      .place = at,
      .message = {fmt::format("столбец «{}» встречается дважды", name), fmt::format("column “{}” occurs twice", name)},
      .hint = {"оставьте один из них", "keep one of them"},
      .related = {{first, {"впервые здесь", "first here"}}}};
}

Diagnostic csv_too_many_columns(const Place& header, std::size_t count) {
  return {.code = "csv-too-many-columns",
          .place = header,
          .message = {fmt::format("в заголовке {} столбцов: это не таблица конкурса", count),
                      fmt::format("the header has {} columns: this is no table of a contest", count)},
          .hint = {"проверьте, тот ли это файл", "see whether this is the right file"}};
}

Diagnostic csv_no_rows(const std::string& path) {
  return {.code = "csv-no-rows",
          .severity = base::Severity::warning,
          .place = {.file = path},
          .message = {"в файле только заголовок", "the file has only a header"},
          .hint = {}};
}

Diagnostic csv_no_rows(const std::string& path, std::string_view user) {
  Diagnostic problem = csv_no_rows(path);
  problem.severity = base::Severity::error;
  problem.hint = {fmt::format("а в {} строки уже есть: верните строки, о которых там речь", user),
                  fmt::format("but {} has rows already: put back the rows that it speaks of", user)};
  return problem;
}

Diagnostic csv_head_short(const Place& header, CellCount count, char delimiter) {
  base::Words hint = {"верните в заголовок название недостающего столбца", "put the name of the lacking column back"};
  if (delimiter == ',') {
    hint.ru += "; если это десятичная запятая, пишите точку или возьмите ячейку в кавычки: \"4,5\"";
    hint.en += "; if a comma is meant as the decimal mark, write a point or quote the cell: \"4,5\"";
  }
  const std::string cells = base::counted(count.found, "ячейка", "ячейки", "ячеек");
  return {
      .code = "csv-head-short",
      .place = header,
      .message = {fmt::format("во всех строках {}, а в заголовке столбцов {}", cells, count.expected),
                  fmt::format("every row has {} cells, but the header names {} columns", count.found, count.expected)},
      .hint = std::move(hint)};
}

Diagnostic csv_too_few_cells(const Place& row, CellCount count) {
  return {.code = "csv-too-few-cells",
          .place = row,
          .message = cells_instead(count),
          .hint = {"пустую ячейку тоже отделяют разделителем", "an empty cell needs its delimiter too"}};
}

Diagnostic csv_too_many_cells(const Place& first_extra, CellCount count, char delimiter) {
  return {.code = "csv-too-many-cells",
          .place = first_extra,
          .message = cells_instead(count),
          .hint = too_many_hint(delimiter)};
}

Diagnostic csv_quote_not_closed(const Place& opening) {
  return {.code = "csv-quote-not-closed",
          .place = opening,
          .message = {"кавычка открыта, но до конца файла не закрыта",
                      "the quote is not closed before the end of the file"},
          .hint = {"закройте кавычку в конце ячейки", "close the quote at the end of the cell"}};
}

Diagnostic csv_stray_quote(const Place& at, const std::optional<Place>& opening) {
  Diagnostic problem{.code = "csv-stray-quote",
                     .place = at,
                     .message = {"кавычка внутри ячейки", "a quote inside the cell"},
                     .hint = {"возьмите всю ячейку в кавычки, а кавычки внутри неё удвойте: \"ТОС \"\"Родник\"\"\"",
                              "quote the whole cell and double the quotes inside: \"the \"\"Spring\"\" committee\""}};
  if (opening) problem.related = {{*opening, {"ячейка в кавычках начата здесь", "the quoted cell begins here"}}};
  return problem;
}

}  // namespace records::problems
