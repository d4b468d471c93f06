#pragma once
/// Reading a contest, the same for every verb: its folder, or its journal once it was opened → the definition's text →
/// the plan → the tables, and everything that is wrong on the way, told once.
///
///   …_argument, …_option   what such verbs take: CONTEST, --data, --threads, --format
///   open_contest    what there is; nothing is printed
///   problems_text   what was found, with the lines that it speaks of

#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/progress.h"
#include "engine/data/tables.h"
#include "engine/plan/plan.h"
#include "engine/score/score.h"
#include "records/load.h"
#include "records/text/decode.h"
#include "records/text/source.h"
#include "reports/diagnostics.h"
#include "rules/rules.h"

namespace cli {

enum class Need {
  definition,
  data_if_there,  ///< The definition; the data, too, when there is a file of data or --data says where.
  data,
};

struct Request {
  std::string path;                 ///< CONTEST
  std::optional<std::string> data;  ///< --data
  Need need = Need::data;
  unsigned threads = 2;
  rules::Examples examples = rules::Examples::must_hold;
};

struct Contest {
  std::optional<records::Folder> folder;
  std::optional<records::Source> tables_from;  ///< The folder's data, or what the journal says now.
  std::optional<records::Text> definition;
  std::optional<engine::Plan> plan;      ///< None: the definition has errors.
  std::optional<engine::Tables> tables;  ///< None: not needed, not there, or with errors.
  std::optional<engine::Scored> scored;  ///< Made already where recorded decisions had to be held against it.
  base::Diagnostics problems;            ///< Of all files; those of the definition first.

  bool has_errors() const { return base::has_error(problems); }

  /// The contest's own, as far as it is known.
  std::optional<base::Language> language() const;
};

Positional contest_argument();
Option data_option();
Option threads_option();
/// text or json, for people or for programs.
Option report_format_option();
/// The contest that `positional` names. As many threads as --threads says, otherwise as there are processors.
Request request(const Given& given, Need need, const std::string& positional = "CONTEST");

Contest open_contest(const Request& request, Progress& progress);

/// Empty when nothing was found.
std::string problems_text(const Contest& contest, base::Language language, reports::Colour colour);

}  // namespace cli
