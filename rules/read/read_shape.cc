#include "rules/read/read_shape.h"

#include <algorithm>
#include <unordered_map>

#include "rules/problems/problems_shape.h"
#include "rules/read/known_keys.h"
#include "rules/read/read_scalar.h"
#include "rules/read/torn.h"

namespace rules {
namespace {

using keys::Key;
using keys::Need;
using keys::Table;
using keys::Value;
using yaml::Mapping;
using yaml::Node;

/// One mapping held against its table.
struct Asked {
  const Mapping& mapping;
  const Table& table;
  KnownKeys known;
  std::unordered_set<std::string_view> suggested;  ///< Keys that unknown ones are slips of: not missing, too.
  const yaml::Key& owner;
};

Asked ask(const Mapping& mapping, const Table& table, const yaml::Key& owner) {
  Asked asked{mapping, table, known_keys(mapping, table), {}, owner};
  for (const auto& entry : mapping.entries) {
    if (table.rest || asked.known.find(entry.key.text)) continue;
    if (const auto near = problems::suggested_key(entry.key.text, asked.known.names)) asked.suggested.insert(*near);
  }
  return asked;
}

std::vector<const yaml::Key*> keys_among(const Mapping& mapping, std::span<const std::string_view> names) {
  std::vector<const yaml::Key*> found;
  for (const auto& entry : mapping.entries) {
    if (std::ranges::count(names, std::string_view(entry.key.text)) > 0) found.push_back(&entry.key);
  }
  return found;
}

bool is_needed(const Key* key, const Table& table) {
  return key && (key->need == Need::required || std::ranges::count(table.exactly_one, key->name) > 0);
}

/// A name and where it was first used.
using Seen = std::unordered_map<std::string, base::Place>;

class Walk {
 public:
  Shape finish() && { return std::move(shape_); }

  /// `owner`: the key under which the node stands, for words and for places of what is not there.
  bool check(const Node& node, const Value& expected, const yaml::Key& owner) {
    const bool usable = check_by_form(node, expected, owner);
    if (!usable) shape_.unusable.insert(&node);
    return usable;
  }

  bool check_table(const Node& node, const Table& table, const yaml::Key& owner) {
    const auto before = shape_.problems.size();
    const Asked asked = ask(*node.mapping(), table, owner);
    bool usable = !asked.known.type_unknown;
    for (const auto& entry : asked.mapping.entries) usable = check_entry(entry, asked) && usable;
    usable = check_missing(asked) && usable;
    usable = check_exactly_one(asked) && usable;
    const bool all_right = usable && shape_.problems.size() == before;
    return all_right && table.check ? take(table.check(node)) : usable;
  }

 private:
  void tell(base::Diagnostic problem) { shape_.problems.push_back(std::move(problem)); }

  /// False when there is an error among them.
  bool take(base::Diagnostics problems) {
    const bool usable = !base::has_error(problems);
    for (auto& each : problems) tell(std::move(each));
    return usable;
  }

  bool check_by_form(const Node& node, const Value& expected, const yaml::Key& owner) {
    if (node.is_nothing()) return check_nothing(node, expected, owner);
    if (node.scalar()) return check_scalar(node, expected);
    if (node.sequence() && expected.items) return check_items(node, expected, owner);
    if (node.mapping() && expected.table) return check_table(node, *expected.table, owner);
    if (node.mapping() && expected.under) return check_under(node, expected, owner);
    tell(problems::wrong_type(node, expected));
    return false;
  }

  bool check_nothing(const Node& node, const Value& expected, const yaml::Key& owner) {
    if (expected.nothing && std::get<yaml::Nothing>(node.value).written) return true;
    tell(problems::empty_value(node.place.length > 0 ? node.place : owner.place, owner.text));
    return false;
  }

  bool check_scalar(const Node& node, const Value& expected) {
    const auto problem = scalar_problem(node, expected);
    if (problem) tell(*problem);
    return !problem;
  }

  bool check_entry(const yaml::Entry& entry, const Asked& asked) {
    const auto* key = asked.known.find(entry.key.text);
    const auto* value = key ? &key->value : asked.table.rest;
    if (value) return check(entry.value, *value, entry.key) || !is_needed(key, asked.table);
    tell_unknown(entry, asked);
    return true;
  }

  bool check_items(const Node& node, const Value& expected, const yaml::Key& owner) {
    const auto& items = node.sequence()->items;
    if (items.empty() && !expected.may_be_empty) {
      tell(problems::empty_collection(node.place, owner.text));
      return false;
    }
    Seen seen;
    bool all_usable = true;
    for (const auto& item : items) {
      const bool usable = check(item, *expected.items, {.text = owner.text, .quoted = false, .place = item.place});
      if (!usable) leave_out(item, expected);
      all_usable = usable && check_unique(item, expected, seen) && all_usable;
    }
    return all_usable || expected.each_alone;
  }

  /// Names in a list, and things in a list by their `id`.
  bool check_unique(const Node& item, const Value& expected, Seen& seen) {
    const auto* named = item.mapping() && !expected.unique.empty() ? item.mapping()->find(expected.unique) : &item;
    const bool names = expected.items->kind == keys::Kind::id || expected.items->kind == keys::Kind::word;
    const auto* id = named && (names || named != &item) ? named->scalar() : nullptr;
    if (!id) return true;
    const auto [first, is_new] = seen.try_emplace(id->text(), named->place);
    if (is_new) return true;
    tell(problems::duplicate_id(named->place, first->second, id->text()));
    shape_.unusable.insert(&item);
    return false;
  }

  bool check_under(const Node& node, const Value& expected, const yaml::Key& owner) {
    const auto& entries = node.mapping()->entries;
    if (entries.empty() && !expected.may_be_empty) {
      tell(problems::empty_collection(node.place, owner.text));
      return false;
    }
    bool all_usable = true;
    for (std::size_t at = 0; at < entries.size(); ++at) all_usable = check_free(entries, at, expected) && all_usable;
    return all_usable || expected.each_alone;
  }

  /// An entry under a key that the organizer chose.
  bool check_free(const std::vector<yaml::Entry>& all, std::size_t at, const Value& expected) {
    const auto& entry = all[at];
    if (const auto torn = torn_at(all, at)) {
      tell_torn(entry.key, *torn, *expected.under);
      return false;
    }
    auto problem = key_problem(entry.key, expected.key_kind);
    const bool usable = check(entry.value, *expected.under, entry.key) && !problem;
    if (problem) tell(*std::move(problem));
    if (!usable) leave_out(entry);
    return usable;
  }

  void leave_out(const Node& item, const Value& expected) {
    const auto* id = item.mapping() && !expected.unique.empty() ? item.mapping()->find(expected.unique) : nullptr;
    if (id && id->scalar()) shape_.left_out.insert(id->scalar()->text());
  }

  /// The names that nobody must call unknown now.
  void leave_out(const yaml::Entry& entry) {
    shape_.unusable.insert(&entry.value);
    shape_.left_out.insert(entry.key.text);
    const auto* mapping = entry.value.mapping();
    const auto* members = mapping ? mapping->find("criteria") : nullptr;
    if (!members || !members->mapping()) return;
    for (const auto& member : members->mapping()->entries) leave_out(member);
  }

  /// Names that stand under a key which is unknown.
  void leave_out_below(const Node& node) {
    if (const auto* mapping = node.mapping()) {
      for (const auto& entry : mapping->entries) leave_out(entry);
    } else if (const auto* sequence = node.sequence()) {
      for (const auto& item : sequence->items) leave_out(item, {.unique = "id"});
    }
  }

  void tell_unknown(const yaml::Entry& entry, const Asked& asked) {
    const auto& key = entry.key;
    const auto types = types_with(asked.table, key.text);
    if (!types.empty() && asked.known.type_unknown) return;
    if (!types.empty()) return tell(problems::key_of_another_type(key.place, key.text, asked.known.type, types));
    const bool is_slip = problems::suggested_key(key.text, asked.known.names).has_value();
    const auto at = static_cast<std::size_t>(&entry - asked.mapping.entries.data());
    const auto torn = is_slip ? std::nullopt : torn_at(asked.mapping.entries, at);
    const auto* whose = torn ? asked.known.find(torn->whose->key.text) : nullptr;
    if (whose) return tell_torn(key, *torn, whose->value);
    leave_out_below(entry.value);
    tell(problems::unknown_key(key.place, key.text, asked.known.names));
  }

  /// Once, however many commas the text has.
  void tell_torn(const yaml::Key& piece, const Torn& torn, const Value& meant) {
    if (torn.first) tell(torn_apart(piece, torn, meant));
  }

  bool check_missing(const Asked& asked) {
    bool complete = true;
    for (const auto* key : asked.known.all) {
      if (key->need == Need::optional || asked.mapping.find(key->name)) continue;
      complete = false;
      if (!asked.suggested.contains(key->name)) tell(problems::missing_key(asked.owner.place, *key));
    }
    return complete;
  }

  bool check_exactly_one(const Asked& asked) {
    const auto& wanted = asked.table.exactly_one;
    if (wanted.empty()) return true;
    const auto present = keys_among(asked.mapping, wanted);
    const auto is_suggested = [&](std::string_view name) { return asked.suggested.contains(name); };
    if (present.empty() && std::ranges::none_of(wanted, is_suggested)) {
      tell(problems::one_key_needed(asked.owner.place, wanted));
    }
    for (std::size_t i = 1; i < present.size(); ++i) {
      tell(problems::keys_conflict(present[i]->place, present[0]->place, present[i]->text, present[0]->text));
    }
    return present.size() == 1;
  }

  Shape shape_;
};

}  // namespace

Shape check_shape(const Node& top, const keys::Table& table) {
  Walk walk;
  const yaml::Key file{.text = std::string(table.name), .quoted = false, .place = {.file = top.place.file}};
  walk.check(top, {.table = &table}, file);
  return std::move(walk).finish();
}

}  // namespace rules
