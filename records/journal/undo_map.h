#pragma once
/// A map that can forget what was done to it since begin(): a submission is taken whole or not at all, and copying the
/// whole map for that would cost more than the submission.

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace records {

template <class Key, class Value>
class UndoMap {
 public:
  const Value* find(const Key& key) const {
    const auto found = values_.find(key);
    return found == values_.end() ? nullptr : &found->second;
  }
  bool contains(const Key& key) const { return values_.contains(key); }
  const std::map<Key, Value>& values() const { return values_; }

  void put(const Key& key, Value value) {
    remember(key);
    values_.insert_or_assign(key, std::move(value));
  }
  void erase(const Key& key) {
    remember(key);
    values_.erase(key);
  }

  void begin() { is_remembering_ = true; }
  void keep() {
    is_remembering_ = false;
    before_.clear();
  }
  void undo() {
    for (; !before_.empty(); before_.pop_back()) {
      auto& [key, value] = before_.back();
      if (value)
        values_.insert_or_assign(key, *std::move(value));
      else
        values_.erase(key);
    }
    is_remembering_ = false;
  }

  friend bool operator==(const UndoMap& one, const UndoMap& other) { return one.values_ == other.values_; }

 private:
  void remember(const Key& key) {
    if (!is_remembering_) return;
    const Value* value = find(key);
    before_.emplace_back(key, value == nullptr ? std::nullopt : std::optional(*value));
  }

  std::map<Key, Value> values_;
  std::vector<std::pair<Key, std::optional<Value>>> before_;
  bool is_remembering_ = false;
};

}  // namespace records
