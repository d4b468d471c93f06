#pragma once
/// The tables of keys.h by name, for the files that make them up. Values that many keys share stand here.

#include <array>

#include "rules/keys/keys.h"
#include "rules/keys/words.h"

namespace rules::keys {

inline constexpr Value text = {.kind = Kind::text};
inline constexpr Value id = {.kind = Kind::id};
inline constexpr Value formula = {.kind = Kind::formula};
inline constexpr Value number = {.kind = Kind::number};
inline constexpr Value positive = {.kind = Kind::positive};
inline constexpr Value money = {.kind = Kind::number, .money = true};
inline constexpr Value limit = {.kind = Kind::limit};
inline constexpr Value share = {.kind = Kind::share};
inline constexpr Value range = {.kind = Kind::range};
inline constexpr Value flag = {.kind = Kind::flag};
inline constexpr Value cell = {.kind = Kind::cell, .nothing = true};

constexpr Value word(std::span<const std::string_view> words) { return {.kind = Kind::word, .words = words}; }
constexpr Value whole(std::int64_t least) { return {.kind = Kind::whole, .least = least}; }
constexpr Value table(const Table& keys) { return {.table = &keys}; }
constexpr Value list(const Value& items) { return {.items = &items}; }

/// Of a column of numbers.
inline constexpr Key column_keys[] = {
    {.name = "min", .value = number, .ru = "Наименьшее допустимое", .en = "Least allowed"},
    {.name = "max", .value = number, .ru = "Наибольшее допустимое", .en = "Greatest allowed"},
    {.name = "step", .value = positive, .ru = "Шаг значений", .en = "Step of values"},
};

inline constexpr auto across_words = words_of(across_ways);
inline constexpr auto axis_words = words_of(axes);
inline constexpr Value axis = word(axis_words);
inline constexpr Value axis_list = {.kind = Kind::word, .words = axis_words, .items = &axis};
inline constexpr Value ids = {.items = &id, .may_be_empty = true};
inline constexpr Value id_or_ids = {.kind = Kind::id, .items = &id};
inline constexpr Key per_applicant = {.name = "per",
                                      .value = id_or_ids,
                                      .need = Need::required,
                                      .ru = "Показатель (text или choice), по которому узнают участника",
                                      .en = "The fact (text or choice) that tells an applicant",
                                      .example = "per: applicant"};
inline constexpr Value cells_by_id = {.under = &cell, .may_be_empty = true};

extern const Table rounding_table, condition_table, across_table;  // keys_common.cc
extern const Table fact_table, decided_table, nomination_table, items_table, rounds_table,
    lookup_table;                                          // keys_data.cc
extern const Table criterion_table, quantity_table;        // keys_criteria.cc
extern const Table bracket_row_table, bracket_case_table;  // keys_rows.cc
extern const Table divergence_table, corridor_table;
extern const Table jury_table, own_jury_table, drop_table;                            // keys_jury.cc
extern const Table each_juror_of_numbers, each_juror_of_levels, each_juror_of_flags;  // keys_each_juror.cc
extern const Table adjustment_table, total_table, tie_table, places_table, award_table, awards_limit_table,
    prizes_table, prize_fund_table;                       // keys_results.cc, keys_awards.cc
extern const Table budget_table;                          // keys_budget.cc
extern const Table commission_table, confirmation_table;  // keys_people.cc
extern const Table stage_table, overall_table;            // keys_stages.cc
extern const Table test_table;                            // keys_tests.cc

inline constexpr Value rounding = table(rounding_table);
inline constexpr std::array<std::string_view, 1> no_rounding_word = {"none"};
inline constexpr Value rounding_or_none = {.kind = Kind::word, .words = no_rounding_word, .table = &rounding_table};
inline constexpr Value condition = table(condition_table);
inline constexpr Value conditions = {.items = &condition, .may_be_empty = true, .each_alone = true};

inline constexpr Value fact = table(fact_table);
inline constexpr Value facts_by_name = {
    .under = &fact, .key_kind = Kind::name, .may_be_empty = true, .each_alone = true};
inline constexpr Value decided_value = table(decided_table);
inline constexpr Value decided_by_name = {
    .under = &decided_value, .key_kind = Kind::name, .may_be_empty = true, .each_alone = true};
inline constexpr std::array<std::string_view, 1> from_file_word = {"from_file"};
inline constexpr Value nomination = {.kind = Kind::text, .table = &nomination_table};
inline constexpr Value nominations = {
    .kind = Kind::word, .words = from_file_word, .under = &nomination, .each_alone = true};
inline constexpr Value lookup = table(lookup_table);
inline constexpr Value tables_by_name = {
    .under = &lookup, .key_kind = Kind::name, .may_be_empty = true, .each_alone = true};

inline constexpr Value criterion = table(criterion_table);
inline constexpr Value criteria_by_name = {.under = &criterion, .key_kind = Kind::name, .each_alone = true};
inline constexpr Value quantity = {.kind = Kind::formula, .table = &quantity_table};
inline constexpr Value quantities_by_name = {
    .under = &quantity, .key_kind = Kind::name, .may_be_empty = true, .each_alone = true};

inline constexpr Value bracket_row = table(bracket_row_table);
inline constexpr Value bracket_rows = list(bracket_row);
inline constexpr Value bracket_case = table(bracket_case_table);
inline constexpr Value bracket_cases = list(bracket_case);
inline constexpr Value drop = table(drop_table);

inline constexpr Value adjustment = table(adjustment_table);
inline constexpr Value adjustments = {.items = &adjustment, .may_be_empty = true, .each_alone = true};
inline constexpr Value total = {.kind = Kind::formula, .table = &total_table};
inline constexpr Value tie = {
    .kind = Kind::word, .words = people_decide, .table = &tie_table, .key_left_out = "highest"};
inline constexpr Value ties = {.items = &tie, .may_be_empty = true, .each_alone = true};
inline constexpr Value award = table(award_table);
inline constexpr Value awards = {.items = &award, .unique = "id", .may_be_empty = true, .each_alone = true};
inline constexpr Value stage = table(stage_table);
inline constexpr Value stages = {.items = &stage, .unique = "id", .each_alone = true};
inline constexpr Value test = table(test_table);
inline constexpr Value tests = {.items = &test, .may_be_empty = true, .each_alone = true};

/// Mistakes among values that are right each by itself: read_checks.cc.
base::Diagnostics check_bracket_row(const yaml::Node& mapping);
base::Diagnostics check_criterion(const yaml::Node& mapping);
base::Diagnostics check_lookup_table(const yaml::Node& mapping);
base::Diagnostics check_total(const yaml::Node& mapping);
base::Diagnostics check_across(const yaml::Node& mapping);
base::Diagnostics check_fact(const yaml::Node& mapping);
base::Diagnostics check_tie(const yaml::Node& mapping);
base::Diagnostics check_award(const yaml::Node& mapping);
base::Diagnostics check_divergence(const yaml::Node& mapping);
/// Of what is divided: its `round` goes down only.
base::Diagnostics check_rounded_down(const yaml::Node& mapping);
base::Diagnostics check_each_juror(const yaml::Node& mapping);
base::Diagnostics check_not_fitting(const yaml::Node& mapping);
base::Diagnostics check_fund_cap(const yaml::Node& mapping);
base::Diagnostics check_budget(const yaml::Node& mapping);

}  // namespace rules::keys
