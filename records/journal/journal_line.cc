#include "records/journal/journal_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <type_traits>
#include <utility>

#include "base/overloaded.h"
#include "base/text.h"
#include "records/journal/journal_fields.h"
#include "records/journal/journal_json.h"
#include "records/journal/journal_problems.h"

namespace records::journal {
namespace {

constexpr std::array<std::string_view, 4> role_names = {"organizer", "secretary", "chair", "juror"};

// ---------------------------------------------------------------- writing

template <class Struct>
JsonObject object_of(const Struct& value);

Json json_of(const std::string& text) { return {text}; }
Json json_of(std::int64_t number) { return {number}; }
Json json_of(Seq number) { return {static_cast<std::int64_t>(number)}; }
Json json_of(const Actor& actor) { return {actor_text(actor)}; }
Json json_of(const std::optional<Seq>& number) { return json_of(*number); }
Json json_of(const Scale& scale) {
  return std::visit(base::Overloaded{
                        [](const Steps& steps) { return Json{object_of(steps)}; },
                        [](const Levels& levels) { return Json{object_of(levels)}; },
                    },
                    scale);
}
template <class Struct>
Json json_of(const Struct& value) {
  return {object_of(value)};
}
template <class Each>
Json json_of(const std::vector<Each>& list) {
  JsonList json;
  json.reserve(list.size());
  for (const Each& each : list) json.push_back(json_of(each));
  return {std::move(json)};
}

bool is_written(const std::string& text) { return !text.empty(); }
bool is_written(const std::optional<Seq>& number) { return number.has_value(); }
template <class Each>
bool is_written(const std::vector<Each>& list) {
  return !list.empty();
}
template <class Always>
bool is_written(const Always& /*value*/) {
  return true;
}

template <class Owner, class Value>
void put(JsonObject& object, const Owner& owner, const Field<Owner, Value>& field) {
  if constexpr (std::is_same_v<Value, Cell> || std::is_same_v<Value, Frame>) {
    object.merge(object_of(owner.*field.member));
  } else if (is_written(owner.*field.member)) {
    object.emplace(field.name, json_of(owner.*field.member));
  }
}

template <class Struct>
JsonObject object_of(const Struct& value) {
  JsonObject object;
  std::apply([&](const auto&... fields) { (put(object, value, fields), ...); }, Form<Struct>::fields);
  return object;
}

// ---------------------------------------------------------------- reading

/// Reads what a record must have; keeps the name of the first field that is missing or of another kind.
class Taker {
 public:
  const std::optional<std::string>& wrong() const { return wrong_; }

  template <class Struct>
  Struct structure(const JsonObject& object) {
    Struct value;
    std::apply([&](const auto&... fields) { (take(object, value, fields), ...); }, Form<Struct>::fields);
    return value;
  }

 private:
  template <class Owner, class Value>
  void take(const JsonObject& object, Owner& owner, const Field<Owner, Value>& field) {
    if constexpr (std::is_same_v<Value, Cell> || std::is_same_v<Value, Frame>) {
      owner.*field.member = structure<Value>(object);
    } else if (const auto found = object.find(std::string(field.name)); found != object.end()) {
      name_ = field.name;
      read(found->second, owner.*field.member);
    } else if (is_written(Value{})) {
      blame(field.name);
    }
  }

  void blame(std::string_view field) {
    if (!wrong_) wrong_ = field;
  }

  template <class As>
  const As* as(const Json& json) {
    const As* value = std::get_if<As>(&json.value);
    if (value == nullptr) blame(name_);
    return value;
  }

  void read(const Json& json, std::string& into) {
    if (const auto* text = as<std::string>(json)) into = *text;
  }
  void read(const Json& json, std::int64_t& into) {
    if (const auto* number = as<std::int64_t>(json)) into = *number;
  }
  void read(const Json& json, Seq& into) {
    const auto* number = as<std::int64_t>(json);
    if (number == nullptr) return;
    if (*number < 0) return blame(name_);
    into = static_cast<Seq>(*number);
  }
  void read(const Json& json, std::optional<Seq>& into) { read(json, into.emplace()); }
  void read(const Json& json, Actor& into) {
    const auto* text = as<std::string>(json);
    if (text == nullptr) return;
    if (const std::optional<Actor> actor = read_actor(*text))
      into = *actor;
    else
      blame(name_);
  }
  void read(const Json& json, Scale& into) {
    const auto* object = as<JsonObject>(json);
    if (object == nullptr) return;
    if (object->contains("levels"))
      into = structure<Levels>(*object);
    else
      into = structure<Steps>(*object);
  }
  template <class Each>
  void read(const Json& json, std::vector<Each>& into) {
    const auto* list = as<JsonList>(json);
    if (list == nullptr) return;
    into.resize(list->size());
    for (std::size_t at = 0; at < into.size(); ++at) read((*list)[at], into[at]);
  }
  template <class Struct>
  void read(const Json& json, Struct& into) {
    if (const auto* object = as<JsonObject>(json)) into = structure<Struct>(*object);
  }

  std::string_view name_;
  std::optional<std::string> wrong_;
};

const std::string* text_at(const JsonObject& object, const std::string& name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : std::get_if<std::string>(&found->second.value);
}

template <std::size_t At = 0>
std::optional<Event> event_of(std::string_view kind, const JsonObject& object, Taker& taker) {
  if constexpr (At == std::variant_size_v<Event>) {
    return std::nullopt;
  } else {
    using Kind = std::variant_alternative_t<At, Event>;
    if (Form<Kind>::kind == kind) return taker.structure<Kind>(object);
    return event_of<At + 1>(kind, object, taker);
  }
}

base::Place at_byte(std::string_view line, std::size_t byte) {
  return {.file = {}, .line = 1, .column = base::column_of(line, std::min(byte, line.size()))};
}

base::Place at_field(std::string_view line, const std::string& field) {
  const std::size_t found = line.find(fmt::format("\"{}\":", field));
  return at_byte(line, found == std::string_view::npos ? 0 : found);
}

base::Result<Record> record_of(std::string_view line, const JsonObject& object) {
  const std::string* kind = text_at(object, "kind");
  const std::string* time = text_at(object, "time");
  if (kind == nullptr) return base::Diagnostics{problems::field_wrong(at_field(line, "kind"), "kind")};
  const std::optional<std::int64_t> seconds = time == nullptr ? std::nullopt : read_time(*time);
  if (!seconds) return base::Diagnostics{problems::field_wrong(at_field(line, "time"), "time")};
  Taker taker;
  Record record = taker.structure<Record>(object);
  record.time = *seconds;
  std::optional<Event> event = event_of(*kind, object, taker);
  if (!event) return base::Diagnostics{problems::kind_unknown(at_field(line, "kind"), *kind)};
  if (taker.wrong()) return base::Diagnostics{problems::field_wrong(at_field(line, *taker.wrong()), *taker.wrong())};
  record.event = *std::move(event);
  return record;
}

std::size_t first_difference(std::string_view line, std::string_view canonical) {
  return static_cast<std::size_t>(std::ranges::mismatch(line, canonical).in1 - line.begin());
}

}  // namespace

std::string_view kind_of(const Event& event) {
  return std::visit([]<class Kind>(const Kind&) { return Form<Kind>::kind; }, event);
}

std::string encode(const Record& record) {
  JsonObject object = object_of(record);
  object.merge(std::visit([]<class Kind>(const Kind& event) { return object_of(event); }, record.event));
  object.emplace("kind", Json{std::string(kind_of(record.event))});
  object.emplace("time", Json{time_text(record.time)});
  return write_json({std::move(object)});
}

base::Result<Record> parse(std::string_view line) {
  if (line.size() > longest_line) return base::Diagnostics{problems::line_too_long(at_byte(line, 0))};
  const std::variant<Json, std::size_t> json = read_json(line);
  if (const std::size_t* byte = std::get_if<std::size_t>(&json)) {
    return base::Diagnostics{problems::not_json(at_byte(line, *byte))};
  }
  const auto* object = std::get_if<JsonObject>(&std::get<Json>(json).value);
  if (object == nullptr) return base::Diagnostics{problems::not_json(at_byte(line, 0))};
  base::Result<Record> record = record_of(line, *object);
  if (!record) return record;
  const std::string canonical = encode(*record);
  if (canonical == line) return record;
  return base::Diagnostics{problems::not_canonical(at_byte(line, first_difference(line, canonical)))};
}

std::string actor_text(const Actor& actor) {
  return fmt::format("{}:{}", role_names[static_cast<std::size_t>(actor.role)], actor.id);
}

std::optional<Actor> read_actor(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto* const role = std::ranges::find(role_names, text.substr(0, colon));
  if (colon == std::string_view::npos || role == role_names.end() || colon + 1 == text.size()) return std::nullopt;
  return Actor{static_cast<Role>(role - role_names.begin()), std::string(text.substr(colon + 1))};
}

std::string time_text(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds{seconds}};
  const sys_days day = floor<days>(moment);
  const year_month_day date{day};
  const hh_mm_ss clock{moment - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

std::optional<std::int64_t> read_time(std::string_view text) {
  using namespace std::chrono;
  if (text.size() != std::string_view("2026-11-22T21:58:00Z").size()) return std::nullopt;
  const auto number = [text](std::size_t from, std::size_t length) {
    int value = 0;
    std::from_chars(text.data() + from, text.data() + from + length, value);
    return value;
  };
  const year_month_day date{year{number(0, 4)}, month{static_cast<unsigned>(number(5, 2))},
                            day{static_cast<unsigned>(number(8, 2))}};
  if (!date.ok() || date.year() < year{1970}) return std::nullopt;
  const sys_seconds moment = sys_days{date} + hours{number(11, 2)} + minutes{number(14, 2)} + seconds{number(17, 2)};
  const std::int64_t total = moment.time_since_epoch().count();
  return time_text(total) == text ? std::optional(total) : std::nullopt;
}

}  // namespace records::journal
