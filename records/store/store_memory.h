#pragma once
/// A store that is gone when the program ends. For tests.

#include <map>

#include "records/store/store.h"

namespace records {

class MemoryStore : public Store {
 public:
  void append(const Group& group) override;
  std::uint64_t size() const override { return lines_.size(); }
  void read(std::uint64_t from, const TakeLine& take) const override;
  std::vector<std::string> notes() const override { return notes_; }
  std::optional<std::string> attachment(std::string_view sha256) const override;
  std::vector<std::string> attachments() const override;
  void erase(std::string_view sha256) override;

 private:
  std::vector<std::string> lines_, notes_;
  std::map<std::string, std::string, std::less<>> attachments_;
};

}  // namespace records
