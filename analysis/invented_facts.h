#pragma once
/// Values of one fact, made up: within its limits; numbers without limits 0 to 100, money 0 to 1,000,000, moments in
/// the years 2023 to 2025; a flag is true in nine cases of ten, every choice as likely as the others.

#include "analysis/chance.h"
#include "engine/data/tables.h"

namespace analysis {

struct FactRows {
  std::size_t rows = 0;
  std::size_t choices = 0;  ///< Of a choice: how many there are.
};

engine::Column invented_values(const engine::FactColumn& fact, const FactRows& wanted, Chance& chance);

/// How many ids the list has; the nominations of a file are those of the tables.
std::size_t choices_of(const engine::Plan& plan, const engine::Tables& tables, engine::ListId list);

}  // namespace analysis
