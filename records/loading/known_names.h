#pragma once
/// Names that a cell may say, and how one that is none of them is told.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/words/table_words.h"
#include "records/loading/decision_kinds.h"
#include "records/loading/loading.h"

namespace records {

/// A cell may say a title as well as an id.
struct KnownNames {
  std::vector<std::string> ids;
  std::vector<std::string> titles = {};  ///< Beside them; empty where there is none.
};

KnownNames names_of(const ChoiceNames& choices);
KnownNames names_of(std::span<const engine::AwardLine* const> awards);
/// Of these columns, by their criteria.
KnownNames names_of(std::span<const engine::MarkColumn> columns);
KnownNames stage_names(const engine::Plan& plan, std::vector<std::string> ids);
/// The format's own words, by what a Russian table says for them.
KnownNames format_names(engine::TableWord what, std::vector<std::string> words);

/// The id that was meant by what is none: of whom or what it is the name, else the nearest; empty: unknown.
std::string juror_meant(const Loading& loading, std::string_view written);
std::string entry_meant(const Loading& loading, std::string_view written);

base::Diagnostic unknown_name(const base::Place& at, problems::Named what, std::string_view name,
                              const KnownNames& known);

}  // namespace records
