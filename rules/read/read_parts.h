#pragma once
/// The parts of contest.yaml as drafts, one function each; for read.cc and for each other.

#include "rules/draft/draft.h"
#include "rules/read/read_fields.h"

namespace rules {

std::vector<Fact> read_facts(const Fields& fields, std::string_view key);  // read_data.cc
std::vector<Nomination> read_nominations(const Fields& fields);
Items read_item_kind(const Fields& fields);
Rounds read_rounds(const Fields& fields);
std::vector<Table> read_tables(const Fields& fields);
Condition read_condition(const Fields& fields);

std::vector<Criterion> read_criteria(const Fields& fields, std::string_view key);  // read_criteria.cc
std::vector<Quantity> read_quantities(const Fields& fields);
CriterionKind read_criterion_kind(const Fields& fields);  // read_criterion_kinds.cc
JuryRules read_jury(const Fields& fields);                // read_jury.cc
Drop read_drop(const Fields& fields);
RowEnds read_ends(const Fields& fields);

StageRules read_stage_rules(const Fields& fields);     // read_results.cc
std::vector<Award> read_awards(const Fields& fields);  // read_awards.cc
AwardsLimit read_awards_limit(const Fields& fields);
Prizes read_prizes(const Fields& fields);
PrizeFund read_prize_fund(const Fields& fields);
Budget read_budget(const Fields& fields);  // read_budget.cc
Stage read_stage(const Fields& fields);    // read_stages.cc
Overall read_overall(const Fields& fields);
Test read_test(const Fields& fields);  // read_tests.cc

}  // namespace rules
