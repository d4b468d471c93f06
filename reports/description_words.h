#pragma once
/// The words of a description that its text and its page share.

#include <string>

#include "engine/describe.h"

namespace reports {

base::Words heading_basis();
base::Words heading_nominations();
base::Words heading_admission();
base::Words heading_criteria();
base::Words heading_jury();
base::Words heading_quantities();
base::Words heading_result();
base::Words heading_order();
base::Words heading_outcome();

/// «Снежный калейдоскоп 2025».
std::string description_title(const engine::Description& description);

/// "0 … 5", "0 и больше", "–": what the points of a criterion can be.
std::string reach_text(const engine::Interval& reach, base::Language language);

/// "1. Безопасность (safety): среднее …; баллы 0 … 5; вес 2".
std::string criterion_line(const engine::CriterionWords& criterion, std::size_t number, base::Language language);

}  // namespace reports
