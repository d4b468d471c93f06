#pragma once
/// What can stand in the way of an act of a contest's life, one function per problem, all wording here: Russian and
/// English side by side. What a record may not do stands in records/journal/journal_problems.h.

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace office::problems {

using base::Diagnostic;

Diagnostic already_open(const std::string& store);
/// Of a backup: something is still where the journal shall be restored.
Diagnostic store_in_the_way(const std::string& store);
Diagnostic not_open(const std::string& contest);
/// Something is there already, and nothing is written over.
Diagnostic folder_in_use(const std::string& folder);
/// The same of files whose content can't be had again: cards, and a sheet that may be filled.
Diagnostic cards_in_use(const std::string& file);
Diagnostic sheet_in_use(const std::string& file);
/// A frozen file of which the journal has no copy any more.
Diagnostic frozen_file_missing(const std::string& file);
/// A correction that would make another contest of it.
Diagnostic another_contest(const std::string& wanted, const std::string& found);
Diagnostic names_in_the_clear(const std::string& file);
/// No mark and no comment in it: nobody knows whose it is.
Diagnostic sheet_empty(const base::Place& at);
Diagnostic several_sheets(const base::Place& at, std::size_t sheets);
/// `first`: the other file, with the same sheet.
Diagnostic sheet_repeated(const base::Place& at, const std::string& first);

/// A sheet that can't be signed yet. `missing`: where, in the contest's own words.
Diagnostic sheet_without_marks(const std::string& juror, const std::vector<std::string>& missing);
Diagnostic sheet_without_comment(const std::string& juror, const std::string& entry,
                                 const std::vector<std::string>& criteria);
Diagnostic sheet_asks_nothing(const std::string& juror);

/// Nobody who could have a card, because there is nothing that they mark.
Diagnostic card_for_nobody(const std::string& juror, const std::vector<std::string>& jurors);
/// What somebody who brings a card is told.
Diagnostic card_not_good();
Diagnostic card_is_locked();
/// As many PINs of one card as may be wrong are being looked at in this moment.
Diagnostic card_tried_at_once();
Diagnostic pin_not_six_digits();
Diagnostic pin_wrong(int left);

}  // namespace office::problems
