#pragma once
/// The fields of every kind of record, said once: journal_line.cc writes and reads by these tables. A field without a
/// name lends its own fields to the record. Texts, lists and optional numbers that are empty are not written.

#include <string_view>
#include <tuple>

#include "records/journal/journal_record.h"

namespace records::journal {

template <class Owner, class Value>
struct Field {
  std::string_view name;
  Value Owner::*member;
};
template <class Owner, class Value>
Field(const char*, Value Owner::*) -> Field<Owner, Value>;

/// Of a struct: `fields`; of an event, too: `kind`, its name in the record.
template <class Struct>
struct Form;

// ---------------------------------------------------------------- parts of records

template <>
struct Form<FileHash> {
  static constexpr std::tuple fields = {Field{"file", &FileHash::file}, Field{"sha256", &FileHash::sha256}};
};
template <>
struct Form<Steps> {
  static constexpr std::tuple fields = {Field{"lowest", &Steps::lowest}, Field{"step", &Steps::step},
                                        Field{"top", &Steps::top}};
};
template <>
struct Form<Levels> {
  static constexpr std::tuple fields = {Field{"levels", &Levels::levels}};
};
template <>
struct Form<Criterion> {
  static constexpr std::tuple fields = {Field{"criterion", &Criterion::criterion}, Field{"per", &Criterion::per},
                                        Field{"scale", &Criterion::scale}};
};
template <>
struct Form<Stage> {
  static constexpr std::tuple fields = {Field{"criteria", &Stage::criteria}, Field{"stage", &Stage::stage}};
};
template <>
struct Form<Entry> {
  static constexpr std::tuple fields = {Field{"entry", &Entry::entry}, Field{"items", &Entry::items},
                                        Field{"rounds", &Entry::rounds}};
};
template <>
struct Form<Frame> {
  static constexpr std::tuple fields = {Field{"entries", &Frame::entries}, Field{"files", &Frame::files},
                                        Field{"stages", &Frame::stages}};
};
template <>
struct Form<Sheet> {
  static constexpr std::tuple fields = {Field{"criteria", &Sheet::criteria}, Field{"entries", &Sheet::entries},
                                        Field{"stage", &Sheet::stage}};
};
template <>
struct Form<DecisionCell> {
  static constexpr std::tuple fields = {Field{"column", &DecisionCell::column}, Field{"text", &DecisionCell::text}};
};
template <>
struct Form<Cell> {
  static constexpr std::tuple fields = {Field{"criterion", &Cell::criterion}, Field{"entry", &Cell::entry},
                                        Field{"item", &Cell::item},           Field{"juror", &Cell::juror},
                                        Field{"round", &Cell::round},         Field{"stage", &Cell::stage}};
};

/// What every record has, beside its kind and the fields of that kind.
template <>
struct Form<Record> {
  static constexpr std::tuple fields = {Field{"actor", &Record::actor}, Field{"contest", &Record::contest},
                                        Field{"key", &Record::key},     Field{"nonce", &Record::nonce},
                                        Field{"part", &Record::part},   Field{"seq", &Record::seq}};
};

// ---------------------------------------------------------------- kinds

template <>
struct Form<Opened> {
  static constexpr std::string_view kind = "opened";
  static constexpr std::tuple fields = {Field{"format", &Opened::format}, Field{"signer", &Opened::signer},
                                        Field{"", &Opened::frame}};
};
template <>
struct Form<Corrected> {
  static constexpr std::string_view kind = "corrected";
  static constexpr std::tuple fields = {Field{"reason", &Corrected::reason}, Field{"", &Corrected::frame}};
};
template <>
struct Form<Closed> {
  static constexpr std::string_view kind = "closed";
  static constexpr std::tuple fields = {Field{"missing", &Closed::missing}, Field{"reason", &Closed::reason}};
};
template <>
struct Form<Reopened> {
  static constexpr std::string_view kind = "reopened";
  static constexpr std::tuple fields = {Field{"reason", &Reopened::reason}, Field{"with", &Reopened::with}};
};
template <>
struct Form<Resulted> {
  static constexpr std::string_view kind = "result";
  static constexpr std::tuple fields = {Field{"files", &Resulted::files}};
};
template <>
struct Form<Finalized> {
  static constexpr std::string_view kind = "finalized";
  static constexpr std::tuple<> fields = {};
};
template <>
struct Form<Published> {
  static constexpr std::string_view kind = "published";
  static constexpr std::tuple fields = {Field{"files", &Published::files}};
};
template <>
struct Form<KeyChanged> {
  static constexpr std::string_view kind = "key_changed";
  static constexpr std::tuple fields = {Field{"reason", &KeyChanged::reason}, Field{"signer", &KeyChanged::signer}};
};
template <>
struct Form<JurorInvited> {
  static constexpr std::string_view kind = "juror_invited";
  static constexpr std::tuple fields = {Field{"juror", &JurorInvited::juror}, Field{"person", &JurorInvited::person},
                                        Field{"sheets", &JurorInvited::sheets}};
};
template <>
struct Form<JurorBound> {
  static constexpr std::string_view kind = "juror_bound";
  static constexpr std::tuple fields = {Field{"device", &JurorBound::device}, Field{"juror", &JurorBound::juror}};
};
template <>
struct Form<JurorRevoked> {
  static constexpr std::string_view kind = "juror_revoked";
  static constexpr std::tuple fields = {Field{"juror", &JurorRevoked::juror}, Field{"reason", &JurorRevoked::reason}};
};
template <>
struct Form<CardMade> {
  static constexpr std::string_view kind = "card_made";
  static constexpr std::tuple fields = {Field{"juror", &CardMade::juror}, Field{"pin", &CardMade::pin},
                                        Field{"token", &CardMade::token}};
};
template <>
struct Form<CardLocked> {
  static constexpr std::string_view kind = "card_locked";
  static constexpr std::tuple fields = {Field{"card", &CardLocked::card}};
};
template <>
struct Form<SheetsAssigned> {
  static constexpr std::string_view kind = "sheets_assigned";
  static constexpr std::tuple fields = {Field{"juror", &SheetsAssigned::juror},
                                        Field{"reason", &SheetsAssigned::reason},
                                        Field{"sheets", &SheetsAssigned::sheets}};
};
template <>
struct Form<Recused> {
  static constexpr std::string_view kind = "recused";
  static constexpr std::tuple fields = {Field{"entry", &Recused::entry}, Field{"juror", &Recused::juror},
                                        Field{"reason", &Recused::reason}};
};
template <>
struct Form<RecusalWithdrawn> {
  static constexpr std::string_view kind = "recusal_withdrawn";
  static constexpr std::tuple fields = {Field{"entry", &RecusalWithdrawn::entry},
                                        Field{"juror", &RecusalWithdrawn::juror},
                                        Field{"reason", &RecusalWithdrawn::reason}};
};
template <>
struct Form<MarkSet> {
  static constexpr std::string_view kind = "mark_set";
  static constexpr std::tuple fields = {Field{"", &MarkSet::cell}, Field{"after", &MarkSet::after},
                                        Field{"mark", &MarkSet::mark}, Field{"sheet", &MarkSet::sheet}};
};
template <>
struct Form<Abstained> {
  static constexpr std::string_view kind = "abstained";
  static constexpr std::tuple fields = {Field{"", &Abstained::cell}, Field{"after", &Abstained::after},
                                        Field{"sheet", &Abstained::sheet}};
};
template <>
struct Form<MarkCleared> {
  static constexpr std::string_view kind = "mark_cleared";
  static constexpr std::tuple fields = {Field{"", &MarkCleared::cell}, Field{"after", &MarkCleared::after},
                                        Field{"sheet", &MarkCleared::sheet}};
};
template <>
struct Form<Commented> {
  static constexpr std::string_view kind = "commented";
  static constexpr std::tuple fields = {Field{"after", &Commented::after}, Field{"comment", &Commented::comment},
                                        Field{"entry", &Commented::entry}, Field{"juror", &Commented::juror},
                                        Field{"sheet", &Commented::sheet}, Field{"stage", &Commented::stage}};
};
template <>
struct Form<SheetSigned> {
  static constexpr std::string_view kind = "sheet_signed";
  static constexpr std::tuple fields = {Field{"juror", &SheetSigned::juror}, Field{"sheet", &SheetSigned::sheet},
                                        Field{"stage", &SheetSigned::stage}};
};
template <>
struct Form<SheetReturned> {
  static constexpr std::string_view kind = "sheet_returned";
  static constexpr std::tuple fields = {Field{"juror", &SheetReturned::juror}, Field{"reason", &SheetReturned::reason},
                                        Field{"stage", &SheetReturned::stage}};
};
template <>
struct Form<SheetImported> {
  static constexpr std::string_view kind = "sheet_imported";
  static constexpr std::tuple fields = {Field{"juror", &SheetImported::juror}, Field{"source", &SheetImported::source},
                                        Field{"stage", &SheetImported::stage}, Field{"way", &SheetImported::way}};
};
template <>
struct Form<SheetConfirmed> {
  static constexpr std::string_view kind = "sheet_confirmed";
  static constexpr std::tuple fields = {Field{"sheet", &SheetConfirmed::sheet}};
};
template <>
struct Form<Decided> {
  static constexpr std::string_view kind = "decided";
  static constexpr std::tuple fields = {Field{"row", &Decided::row}};
};
template <>
struct Form<DecisionWithdrawn> {
  static constexpr std::string_view kind = "decision_withdrawn";
  static constexpr std::tuple fields = {Field{"decision", &DecisionWithdrawn::decision},
                                        Field{"reason", &DecisionWithdrawn::reason}};
};

/// The name of the event's kind.
std::string_view kind_of(const Event& event);

}  // namespace records::journal
