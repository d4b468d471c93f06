#include "records/store/store_memory.h"

#include "base/sha256.h"

namespace records {

void MemoryStore::append(const Group& group) {
  lines_.insert(lines_.end(), group.lines.begin(), group.lines.end());
  notes_.push_back(group.note);
  for (const Attachment& each : group.attachments) attachments_.emplace(base::sha256(each.bytes), each.bytes);
}

void MemoryStore::read(std::uint64_t from, const TakeLine& take) const {
  for (std::size_t at = from; at < lines_.size(); ++at) take(lines_[at]);
}

std::optional<std::string> MemoryStore::attachment(std::string_view sha256) const {
  const auto found = attachments_.find(sha256);
  return found == attachments_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> MemoryStore::attachments() const {
  std::vector<std::string> names;
  names.reserve(attachments_.size());
  for (const auto& [name, bytes] : attachments_) names.push_back(name);
  return names;
}

void MemoryStore::erase(std::string_view sha256) {
  const auto found = attachments_.find(sha256);
  if (found != attachments_.end()) attachments_.erase(found);
}

}  // namespace records
