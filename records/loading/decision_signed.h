#pragma once
/// Who decided, when and why: what makes a decision a record.

#include "records/loading/loading.h"

namespace records {

/// The row that stands under the walk.
struct DecisionRow {
  const Loading& loading;
  const Csv& csv;
  CsvRows& rows;
};

/// A warning where `by` or the reason is missing; an error where the rules need them, and of a date that is none.
void check_signed(const DecisionRow& row, const engine::Decision& decision);

}  // namespace records
