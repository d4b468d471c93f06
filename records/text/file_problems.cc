#include <fmt/format.h>

#include <filesystem>

#include "base/text.h"
#include "records/text/problems.h"
#include "records/text/table_name.h"

namespace records::problems {
namespace {

Diagnostic about(std::string code, const std::string& path, base::Words message) {
  return {.code = std::move(code), .place = {.file = path}, .message = std::move(message), .hint = {}};
}

base::Words kind_of(Looks looks) {
  switch (looks) {
    case Looks::binary: return {"двоичные данные", "binary data"};
    case Looks::workbook: return {"книга Excel (xlsx)", "an Excel workbook (xlsx)"};
    case Looks::old_workbook: return {"книга Excel (xls)", "an Excel workbook (xls)"};
    case Looks::pdf: return {"документ PDF", "a PDF document"};
    case Looks::open_document: return {"документ LibreOffice", "a LibreOffice document"};
  }
  return {};
}

base::Words save_as_csv() {
  return {"сохраните лист как «CSV UTF-8 (разделитель — запятая)»", "save the sheet as “CSV UTF-8 (comma delimited)”"};
}

base::Words text_expected(Looks looks) {
  const bool spreadsheet = looks != Looks::binary && looks != Looks::pdf;
  return spreadsheet ? save_as_csv() : base::Words{"нужен текст", "text is needed"};
}

}  // namespace

Diagnostic file_not_found(const std::string& path, const std::string& nearest) {
  Diagnostic problem = about("file-not-found", path, {"такого файла нет", "there is no such file"});
  if (nearest.empty()) return problem;
  problem.hint = {fmt::format("рядом есть «{}»", nearest), fmt::format("did you mean “{}”?", nearest)};
  const std::filesystem::path wanted(path);
  if (!is_made_of(nearest, wanted)) return problem;
  if (std::filesystem::path(nearest).extension() != ".csv")
    problem.hint = {problem.hint.ru + ": " + save_as_csv().ru, problem.hint.en + " Then " + save_as_csv().en};
  else
    problem.hint = {fmt::format("{}: если это он, назовите его {}", problem.hint.ru, wanted.filename().string()),
                    fmt::format("{} Then name it {}", problem.hint.en, wanted.filename().string())};
  return problem;
}

Diagnostic file_is_a_directory(const std::string& path) {
  return about("file-is-a-directory", path, {"это папка, а нужен файл", "this is a folder; a file is needed"});
}

Diagnostic file_not_readable(const std::string& path, const std::string& reason) {
  return about("file-not-readable", path,
               {fmt::format("файл не читается: {}", reason), fmt::format("the file cannot be read: {}", reason)});
}

Diagnostic file_too_large(const std::string& path, std::uint64_t max_bytes) {
  const std::uint64_t megabytes = max_bytes >> 20;
  if (megabytes == 0) {
    return about("file-too-large", path,
                 {fmt::format("файл больше {} Б", max_bytes), fmt::format("the file is larger than {} B", max_bytes)});
  }
  return about("file-too-large", path,
               {fmt::format("файл больше {} МБ", megabytes), fmt::format("the file is larger than {} MB", megabytes)});
}

Diagnostic file_empty(const std::string& path) { return about("file-empty", path, {"файл пуст", "the file is empty"}); }

Diagnostic file_not_text(const Place& at, Looks looks) {
  const base::Words kind = kind_of(looks);
  return {.code = "file-not-text",
          .place = at,
          .message = {fmt::format("это не текст, а {}", kind.ru), fmt::format("this is not text but {}", kind.en)},
          .hint = text_expected(looks)};
}

Diagnostic encoding_unknown(const Place& at, unsigned char byte) {
  return {
      .code = "encoding-unknown",
      .place = at,
      .message = {fmt::format("кодировка не распознана: байт {:02X} — не UTF-8 и не русский текст Windows-1251", byte),
                  fmt::format("unknown encoding: byte {:02X} is neither UTF-8 nor Russian text in Windows-1251", byte)},
      .hint = {"сохраните файл в кодировке UTF-8", "save the file as UTF-8"}};
}

Diagnostic encoding_broken(const Place& at, std::string_view encoding) {
  return {.code = "encoding-broken",
          .place = at,
          .message = {fmt::format("файл в кодировке {}, но здесь он повреждён", encoding),
                      fmt::format("the file is {} but damaged here", encoding)},
          .hint = {"сохраните файл заново из программы, где он сделан", "save the file again where it was made"}};
}

Diagnostic and_more(const Place& after, std::int64_t count, base::Severity severity) {
  const bool errors = severity == base::Severity::error;
  const std::string ru = errors ? base::counted(count, "ошибка", "ошибки", "ошибок")
                                : base::counted(count, "предупреждение", "предупреждения", "предупреждений");
  Diagnostic problem =
      about("and-more", after.file, {"и ещё " + ru + " в этом файле", fmt::format("and {} more in this file", count)});
  problem.severity = severity;
  problem.place = after;
  return problem;
}

}  // namespace records::problems
