#pragma once
/// A column of a table that grows value by value, whatever its type.

#include <optional>
#include <string>
#include <utility>

#include "engine/data/tables.h"

namespace rules {

/// A column that grows by values.
class Growing {
 public:
  explicit Growing(engine::Type type) {
    switch (type) {
      case engine::Type::number: column_.values = engine::Column::Big{}; break;
      case engine::Type::flag: column_.values = engine::Column::Flags{}; break;
      case engine::Type::choice:
      case engine::Type::moment: column_.values = engine::Column::Wide{}; break;
      case engine::Type::text: column_.values = engine::Column::Texts{}; break;
    }
  }

  void add(const std::optional<engine::Value>& value, engine::State otherwise) {
    column_.states.push_back(value ? engine::State::present : otherwise);
    if (auto* numbers = std::get_if<engine::Column::Big>(&column_.values)) numbers->push_back(number(value));
    if (auto* flags = std::get_if<engine::Column::Flags>(&column_.values)) flags->push_back(flag(value));
    if (auto* texts = std::get_if<engine::Column::Texts>(&column_.values)) texts->push_back(text(value));
    if (auto* wide = std::get_if<engine::Column::Wide>(&column_.values)) wide->push_back(whole(value));
  }

  engine::Column take() { return std::move(column_); }

 private:
  using Cell = std::optional<engine::Value>;
  static base::Exact number(const Cell& value) { return value ? std::get<base::Exact>(*value) : base::Exact{}; }
  static std::uint8_t flag(const Cell& value) { return value && std::get<bool>(*value) ? 1 : 0; }
  static std::string text(const Cell& value) { return value ? std::get<std::string>(*value) : ""; }
  static std::int64_t whole(const Cell& value) {
    if (!value) return 0;
    if (const auto* moment = std::get_if<engine::Moment>(&*value)) return moment->seconds;
    return std::get<engine::Choice>(*value).index;
  }

  engine::Column column_;
};

}  // namespace rules
