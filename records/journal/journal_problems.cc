#include "records/journal/journal_problems.h"

#include <fmt/format.h>

#include <utility>

namespace records::journal::problems {
namespace {

using base::Words;

Diagnostic problem(std::string code, Words message, Words hint = {}) {
  return {.code = "journal-" + std::move(code), .place = {}, .message = std::move(message), .hint = std::move(hint)};
}

Diagnostic problem_at(const Place& at, Diagnostic problem) {
  problem.place = at;
  return problem;
}

/// Hints that several problems share.
const Words take_from_bundle = {"возьмите журнал из другого экземпляра пакета и сравните",
                                "take the journal from another copy of the bundle and compare"};

}  // namespace

Diagnostic line_too_long(const Place& at) {
  return problem_at(
      at, problem("line-too-long", {"запись длиннее 16 МиБ", "the record is longer than 16 MiB"}, take_from_bundle));
}

Diagnostic not_json(const Place& at) {
  return problem_at(
      at, problem("not-json",
                  {"это не запись журнала: строка испорчена здесь", "no record of a journal: the line is damaged here"},
                  take_from_bundle));
}

Diagnostic field_wrong(const Place& at, std::string_view field) {
  return problem_at(at,
                    problem("field-wrong",
                            {fmt::format("поля «{}» нет, или в нём не то", field),
                             fmt::format("the field \"{}\" is missing or holds something else", field)},
                            {"поля записей — в docs/journal-format.md", "docs/journal-format.md lists the fields"}));
}

Diagnostic kind_unknown(const Place& at, std::string_view kind) {
  return problem_at(
      at, problem("kind-unknown",
                  {fmt::format("записей вида «{}» нет", kind), fmt::format("there is no kind of record \"{}\"", kind)},
                  {"возможно, журнал написан более новой программой", "perhaps a newer program wrote this journal"}));
}

Diagnostic not_canonical(const Place& at) {
  return problem_at(
      at, problem("not-canonical",
                  {"запись написана не так, как её пишет журнал", "the record is not written as a journal writes it"},
                  {"журнал не правят руками: каждый байт записи закреплён подписью",
                   "a journal is not edited: every byte of a record is held by the signature"}));
}

Diagnostic seq_wrong(Seq found, Seq expected) {
  return problem("seq-wrong",
                 {fmt::format("номер записи {}, а должен быть {}", found, expected),
                  fmt::format("the record's number is {}, it must be {}", found, expected)},
                 {"запись пропала, повторена или переставлена", "a record is lost, doubled or moved"});
}

Diagnostic contest_other(std::string_view found, std::string_view expected) {
  return problem("contest-other", {fmt::format("запись другого конкурса: «{}», а не «{}»", found, expected),
                                   fmt::format("a record of another contest: \"{}\", not \"{}\"", found, expected)});
}

Diagnostic key_wrong() {
  return problem("key-wrong", {"ключ отправки — от 1 до 64 латинских букв, цифр, «-», «_» и «.»",
                               "a submission's key is 1 to 64 Latin letters, digits, '-', '_' and '.'"});
}

Diagnostic key_repeated(std::string_view key, Seq first) {
  return problem("key-repeated",
                 {fmt::format("отправка «{}» уже записана (запись {}), но с другим содержанием", key, first),
                  fmt::format("the submission \"{}\" is already recorded (record {}), with other content", key, first)},
                 {"новой отправке нужен новый ключ", "a new submission needs a new key"});
}

Diagnostic part_wrong() {
  return problem("part-wrong", {"записи одной отправки стоят подряд и нумеруются с 0",
                                "the records of a submission stand together, numbered from 0"});
}

Diagnostic nonce_wrong() {
  return problem("nonce-wrong",
                 {"случайное число записи — 32 шестнадцатеричные цифры", "a record's nonce is 32 hexadecimal digits"});
}

Diagnostic hash_wrong(std::string_view field) {
  return problem("hash-wrong", {fmt::format("«{}» — не SHA-256: нужны 64 шестнадцатеричные цифры", field),
                                fmt::format("\"{}\" is no SHA-256: 64 hexadecimal digits", field)});
}

Diagnostic frame_wrong(std::string_view where) {
  return problem("frame-wrong", {fmt::format("в описании конкурса, записанном при открытии, неверно «{}»", where),
                                 fmt::format("of what the opening says about the contest, \"{}\" is wrong", where)});
}

Diagnostic format_unknown(std::int64_t format) {
  return problem("format-unknown",
                 {fmt::format("формат журнала {}, а эта программа знает формат 1", format),
                  fmt::format("the journal's format is {}, this program knows format 1", format)},
                 {"возьмите более новую программу", "take a newer program"});
}

Diagnostic signer_wrong() {
  return problem("signer-wrong",
                 {"«signer» — не ключ подписи этого конкурса", "\"signer\" is no signing key of this contest"});
}

Diagnostic row_wrong() {
  return problem("row-wrong",
                 {"решение — непустые ячейки decisions.csv, каждый столбец один раз, по алфавиту",
                  "a decision is non-empty cells of decisions.csv, each column once, in alphabetical order"});
}

Diagnostic second_person_missing() {
  return problem("second-person-missing",
                 {"открывают вновь двое организаторов, а здесь один", "two organizers reopen, here is one"},
                 {"второго называют: --with ID", "name the second: --with ID"});
}

Diagnostic id_missing(std::string_view field) {
  return problem("id-missing",
                 {fmt::format("«{}» не может быть пустым", field), fmt::format("\"{}\" can't be empty", field)});
}

}  // namespace records::journal::problems
