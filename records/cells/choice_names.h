#pragma once
/// The choices of a list by what people write in a cell: an id or a title.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/cells/id_index.h"

namespace records {

class ChoiceNames {
 public:
  ChoiceNames(const std::vector<std::string>& ids, const std::vector<std::string>& titles);

  /// Position in the list. An id counts before a title.
  std::optional<int> find(std::string_view cell) const;

  /// The id or title that was probably meant, or nothing.
  std::optional<std::string> nearest(std::string_view cell) const;

  const std::string& id(int position) const { return (*names_)[static_cast<std::size_t>(position)]; }
  std::vector<std::string> ids() const;
  /// Beside them; empty where a choice has none.
  std::vector<std::string> titles() const;

 private:
  std::shared_ptr<const std::vector<std::string>> names_;  // ids, then titles; shared, because index_ looks into it
  std::uint32_t count_;
  IdIndex index_;
};

}  // namespace records
