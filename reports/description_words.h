#pragma once
/// The words of a description that its text and its page share.

#include <string>

#include "engine/words/describe.h"

namespace reports {

base::Words heading_basis();
base::Words heading_nominations();
base::Words heading_admission();
base::Words heading_criteria();
base::Words heading_jury();
base::Words heading_facts();
base::Words heading_quantities();
base::Words heading_tables();
base::Words heading_result();
base::Words heading_order();
base::Words heading_outcome();

/// «Снежный калейдоскоп 2025».
std::string description_title(const engine::Description& description);

/// «от 0 до 5», «от 0», "–": what the points of a criterion can be.
std::string reach_text(const engine::Interval& reach, base::Language language);

/// The same, nomination by nomination where they differ: ««Двор» — от 0 до 5; «Окно» — не применяется».
std::string reach_text(const engine::CriterionWords& criterion, base::Language language);

/// "1. Безопасность — оценки жюри от 0 до 5. Баллы: от 0 до 5, вес 2."
std::string criterion_line(const engine::CriterionWords& criterion, std::size_t number, base::Language language);

}  // namespace reports
