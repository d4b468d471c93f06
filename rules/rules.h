#pragma once
/// rules: contest.yaml becomes the plan that engine/ evaluates, or everything that is wrong with it. Pure: text in,
/// value out. The language is described in docs/contest-format.md, every diagnostic in docs/diagnostics.md.
///
///   text → tree          yaml.h       places, duplicate keys, the traps of YAML
///   tree → Draft         read.h       by the tables of keys.h; what is written, with places (draft.h)
///   Draft → Plan         compile.cc   names, types, units, formulas, checks, `tests:`
///   tables → schema      schema.cc    docs/contest.schema.json, for editors
///   wording              problems*.h  one function per mistake, Russian and English
///   `accept:`            accept.h     silences warnings with a reason

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/plan/plan.h"

namespace rules {

/// What becomes of `tests:` that come out otherwise: errors, or warnings beside a plan that somebody wants all the
/// same.
enum class Examples : std::uint8_t { must_hold, may_break };

/// The plan and its warnings, or all errors and warnings, sorted by place. `file` is only named in places. Any bytes
/// are fine: what is no text is a diagnostic too.
base::Result<engine::Plan> compile(std::string_view yaml_text, std::string file,
                                   Examples examples = Examples::must_hold);

/// The contest's own language, also of a file with errors, so that they can be told in it.
std::optional<base::Language> language_of(std::string_view yaml_text);

/// The JSON Schema of contest.yaml, for editors: docs/contest.schema.json.
std::string json_schema();

}  // namespace rules
