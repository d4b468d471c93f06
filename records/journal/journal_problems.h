#pragma once
/// Everything that can be wrong with a journal, one function per problem, all wording here: Russian and English side by
/// side. docs/journal-format.md lists the codes.
///
///   the line        line_too_long, not_json, field_wrong, kind_unknown, not_canonical
///   its place       seq_wrong, contest_other, key_wrong, key_repeated, part_wrong, nonce_wrong
///   what it needs   phase_forbids, role_forbids, reason_missing, hash_wrong, frame_wrong, signer_wrong, row_wrong
///   the jury        juror_unknown, juror_revoked, card_not_good, not_own_sheet, not_assigned, recused, …
///   the mark        stage_unknown, criterion_unknown, entry_unknown, part_of_entry_wrong, off_scale, mark_changed, …
///   the whole       checkpoint_wrong, signature_wrong, root_differs, tail_unsigned …
///   the bundle      file_missing, file_differs, scores_differ, not_continued …

#include <cstdint>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "records/journal/journal_record.h"
#include "records/journal/journal_state.h"

namespace records::journal::problems {

using base::Diagnostic;
using base::Place;

Diagnostic line_too_long(const Place& at);
Diagnostic not_json(const Place& at);
Diagnostic field_wrong(const Place& at, std::string_view field);
Diagnostic kind_unknown(const Place& at, std::string_view kind);
Diagnostic not_canonical(const Place& at);

Diagnostic seq_wrong(Seq found, Seq expected);
Diagnostic contest_other(std::string_view found, std::string_view expected);
Diagnostic key_wrong();
Diagnostic key_repeated(std::string_view key, Seq first);
Diagnostic part_wrong();
Diagnostic nonce_wrong();

Diagnostic phase_forbids(const Event& event, Phase phase);
Diagnostic role_forbids(const Event& event, const Actor& actor);
Diagnostic reason_missing(const Event& event);
Diagnostic hash_wrong(std::string_view field);
/// `where`: the first part of the frame that is wrong, by name.
Diagnostic frame_wrong(std::string_view where);
Diagnostic format_unknown(std::int64_t format);
Diagnostic signer_wrong();
Diagnostic row_wrong();
Diagnostic second_person_missing();
Diagnostic id_missing(std::string_view field);

Diagnostic juror_unknown(std::string_view juror);
Diagnostic juror_known(std::string_view juror);
Diagnostic juror_revoked(std::string_view juror);
/// Another's, revoked, replaced by a newer one or locked already.
Diagnostic card_not_good(Seq card, const Actor& actor);
Diagnostic not_own_sheet(std::string_view juror);
Diagnostic not_assigned(std::string_view juror, std::string_view stage, std::string_view what);
Diagnostic recused(std::string_view juror, std::string_view entry);
Diagnostic recusal_not_there(std::string_view juror, std::string_view entry);
Diagnostic sheet_signed(std::string_view juror, std::string_view stage);
Diagnostic sheet_not_signed(std::string_view juror, std::string_view stage);

Diagnostic import_unknown(Seq sheet);
Diagnostic import_of_another(Seq sheet);
Diagnostic import_confirmed(Seq sheet);
Diagnostic import_not_confirmed(Seq sheet, std::string_view juror);
Diagnostic import_same_person();
Diagnostic way_unknown(std::string_view way);

Diagnostic stage_unknown(std::string_view stage);
Diagnostic criterion_unknown(std::string_view criterion);
Diagnostic entry_unknown(std::string_view entry);
/// A round or an item that the entry has not, or that the criterion has not, or that is missing.
Diagnostic part_of_entry_wrong(std::string_view what);
Diagnostic off_scale(std::int64_t mark, std::int64_t top);
/// Another one was put there meanwhile, by that record.
Diagnostic mark_changed(Seq record);
Diagnostic mark_not_there();
Diagnostic correction_loses_mark(const Cell& cell);
Diagnostic decision_unknown(Seq decision);

Diagnostic journal_empty();
Diagnostic line_unfinished();
Diagnostic checkpoint_wrong();
/// Of a size that does not come next.
Diagnostic checkpoint_misplaced();
Diagnostic signature_wrong();
/// One of the records [first, end) is not the one that was signed.
Diagnostic root_differs(Seq first, Seq end);
Diagnostic tail_unsigned(Seq first);
Diagnostic key_change_unsigned();

Diagnostic file_missing(std::string_view file);
Diagnostic file_differs(std::string_view file);
Diagnostic file_unknown(std::string_view file);
Diagnostic attachment_differs(std::string_view file);
/// The first line of scores.csv that is not what the records add up to.
Diagnostic scores_differ(int line);
/// The older journal is no beginning of this one: the first record that is another, or how many this one lacks.
Diagnostic not_continued(Seq first);

}  // namespace records::journal::problems
