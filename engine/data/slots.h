#pragma once
/// Rows of different entries that belong together: of the same round, of the same juror.

#include <cstdint>
#include <map>
#include <string_view>

#include "engine/data/tables.h"
#include "engine/plan/plan.h"

namespace engine {

/// Numbers that mean the same round or juror for every entry; 0 on an axis that the domain has not.
class Slots {
 public:
  Slots(const Plan& plan, const Tables& tables, const Domain& domain);

  std::uint32_t rounds() const { return rounds_; }
  std::uint32_t jurors() const { return sheets_ == nullptr ? 1 : static_cast<std::uint32_t>(sheets_->jurors.size()); }
  std::uint32_t round(std::uint32_t entry, std::uint32_t at) const;
  std::uint32_t juror(std::uint32_t entry, std::uint32_t at) const;

 private:
  const Tables& tables_;
  const SheetRows* sheets_ = nullptr;
  std::map<std::string_view, std::uint32_t> listed_ = {};  ///< Rounds that the entries list, by id.
  std::uint32_t rounds_ = 1;
};

}  // namespace engine
