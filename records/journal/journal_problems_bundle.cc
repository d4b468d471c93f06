// What is wrong with a journal as a whole, or with the other files of its bundle.

#include <fmt/format.h>

#include <utility>

#include "records/journal/journal_problems.h"

namespace records::journal::problems {
namespace {

using base::Words;

Diagnostic problem(std::string code, Words message, Words hint = {}) {
  return {.code = "journal-" + std::move(code), .place = {}, .message = std::move(message), .hint = std::move(hint)};
}

const Words compare_copies = {"сравните с другим экземпляром пакета или с контрольной суммой на протоколе",
                              "compare with another copy of the bundle or with the fingerprint on the protocol"};

}  // namespace

Diagnostic journal_empty() { return problem("empty", {"журнал пуст", "the journal is empty"}); }

Diagnostic line_unfinished() {
  return problem("line-unfinished", {"последняя запись оборвана", "the last record is cut short"});
}

Diagnostic checkpoint_wrong() {
  return problem(
      "checkpoint-wrong",
      {"контрольная точка испорчена или от другого конкурса", "the checkpoint is damaged or another contest's"},
      compare_copies);
}

Diagnostic checkpoint_misplaced() {
  return problem("checkpoint-misplaced", {"контрольные точки стоят не по порядку", "the checkpoints are out of order"},
                 compare_copies);
}

Diagnostic signature_wrong() {
  return problem("signature-wrong", {"подпись контрольной точки неверна", "the signature of the checkpoint is wrong"},
                 compare_copies);
}

Diagnostic root_differs(Seq first, Seq end) {
  const bool is_one = first + 1 == end;
  return problem("root-differs",
                 {is_one ? fmt::format("запись {} — не та, что была подписана", first)
                         : fmt::format("одна из записей {}–{} — не та, что была подписана", first, end - 1),
                  is_one ? fmt::format("record {} is not the one that was signed", first)
                         : fmt::format("one of the records {}-{} is not the one that was signed", first, end - 1)},
                 compare_copies);
}

Diagnostic tail_unsigned(Seq first) {
  return problem("tail-unsigned",
                 {fmt::format("записи с {} не закреплены подписью", first),
                  fmt::format("no signature holds the records from {} on", first)},
                 compare_copies);
}

Diagnostic key_change_unsigned() {
  return problem("key-change-unsigned",
                 {"смена ключа не подписана прежним ключом", "the change of the key is not signed with the old key"});
}

Diagnostic file_missing(std::string_view file) {
  return problem("file-missing",
                 {fmt::format("в пакете нет файла {}", file), fmt::format("the bundle has no file {}", file)});
}

Diagnostic file_differs(std::string_view file) {
  return problem("file-differs",
                 {fmt::format("{} — не тот файл, что записан в журнале", file),
                  fmt::format("{} is not the file that the journal records", file)},
                 compare_copies);
}

Diagnostic file_unknown(std::string_view file) {
  return problem(
      "file-unknown",
      {fmt::format("о файле {} журнал не говорит", file), fmt::format("the journal says nothing of the file {}", file)},
      {"уберите его из папки пакета", "take it out of the bundle's folder"});
}

Diagnostic attachment_differs(std::string_view file) {
  return problem("attachment-differs",
                 {fmt::format("вложение {} не соответствует своему имени", file),
                  fmt::format("the attachment {} does not match its name", file)},
                 compare_copies);
}

Diagnostic scores_differ(int line) {
  return problem("scores-differ",
                 {fmt::format("scores.csv расходится с журналом со строки {}", line),
                  fmt::format("scores.csv differs from the journal from line {} on", line)},
                 {"оценки берутся из журнала; файл можно построить заново",
                  "the journal has the marks; the file can be made again"});
}

Diagnostic not_continued(Seq first) {
  return problem("not-continued",
                 {fmt::format("прежний журнал не продолжен: запись {} другая или пропала", first),
                  fmt::format("the older journal is not continued: record {} is another or gone", first)});
}

}  // namespace records::journal::problems
