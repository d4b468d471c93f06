#include "rules/yaml/yaml_reading.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "rules/yaml/problems_yaml.h"

namespace rules::yaml {
namespace {

constexpr std::size_t most_levels = 64;
constexpr std::size_t most_nodes = 200'000;
constexpr std::size_t most_nodes_by_aliases = 10'000;

/// Thrown through yaml-cpp to end the reading; never leaves this file.
struct Stop {};

/// Bytes of the null that is written at the start of the text; 0 when none is.
std::size_t written_null(std::string_view text) {
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    const bool ends =
        text.size() == word.size() || (text.size() > word.size() && text.find_first_of(" \t\r\n,]}") == word.size());
    if (text.starts_with(word) && ends) return word.size();
  }
  return 0;
}

/// Builds the tree out of yaml-cpp's events, one document.
class Builder : public YAML::EventHandler {
 public:
  explicit Builder(const SourceText& source) : source_(source) {}

  Reading finish() && { return {std::move(top_), std::move(diagnostics_), true}; }
  Reading stopped() && { return {std::nullopt, std::move(diagnostics_), false}; }
  void add(base::Diagnostic problem) { diagnostics_.push_back(std::move(problem)); }

  void add_syntax(const YAML::Exception& problem) {
    const auto offset = std::min(offset_of(problem.mark), source_.text().size());
    const auto at = source_.place(offset, 1);
    const auto glued = source_.colon_without_space(offset);
    const bool colon =
        source_.text().substr(offset).starts_with(": ") || source_.text().substr(offset).starts_with(":\n");
    const bool first_colon = colon && source_.is_first_colon(offset);
    const auto opened = std::ranges::find(open_.rbegin(), open_.rend(), true, &Frame::flow);
    const bool bracket = problem.msg.find("flow not found") != std::string::npos && opened != open_.rend();
    if (glued) return add(problems::colon_without_space(*glued));
    if (colon && !first_colon) return add(problems::colon_out_of_place(at));
    if (bracket) return add(problems::bracket_not_closed(at, problem.msg, first_character(opened->node.place)));
    if (first_colon) return add(problems::wrong_indent(at));
    add(problems::syntax(at, problem.msg));
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (!top_) return;
    add(problems::second_document(source_.place(offset_of(mark), 3)));
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto at = source_.behind_properties(offset_of(mark));
    const auto bytes = written_null(source_.text().substr(at));
    Node node{.place = source_.place(at, bytes), .value = Nothing{.written = bytes > 0}};
    if (bytes == 0 && !open_.empty()) node.place = place_for_nothing();
    complete(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto offset = offset_of(mark);
    const auto place = source_.place(offset, source_.text().find_first_of(" \t\r\n,]}", offset) - offset);
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      add(problems::alias_in_itself(place));
      throw Stop{};
    }
    by_aliases_ += node_count(found->second);
    if (by_aliases_ > most_nodes_by_aliases) {
      add(problems::alias_bomb(place, most_nodes_by_aliases));
      throw Stop{};
    }
    guard_depth(place, level_count(found->second));
    complete(Node(found->second), 0);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const auto at = source_.behind_properties(offset_of(mark));
    check_tag(mark, tag);
    complete(make_scalar(at, value), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(mark, tag, {.node = {.place = {}, .value = Sequence{}}, .anchor = anchor}, style);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(mark, tag, {.node = {.place = {}, .value = Mapping{}}, .anchor = anchor}, style);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    Node node;
    YAML::anchor_t anchor = 0;
    bool flow = false;            ///< In brackets.
    bool has_key = false;         ///< The next value belongs to `key` …
    std::optional<Key> key = {};  ///< … which is absent when it can't be one, or not a second time.
    std::unordered_map<std::string, base::Place> seen = {};
  };

  /// Without a place: the end.
  std::size_t offset_of(const YAML::Mark& mark) const {
    return mark.pos < 0 ? source_.text().size() : static_cast<std::size_t>(mark.pos);
  }

  static base::Place first_character(base::Place place) {
    place.length = 1;
    return place;
  }

  /// yaml-cpp takes the end of the file for a closing quote.
  base::Place quoted_place(std::size_t at) {
    const auto bytes = source_.quoted_bytes(at);
    const bool closed = bytes > 1 && source_.text()[at + bytes - 1] == source_.text()[at];
    if (closed) return source_.place(at, bytes);
    add(problems::quote_not_closed(source_.place(at, 1)));
    throw Stop{};
  }

  Node make_scalar(std::size_t at, const std::string& value) {
    const char first = at < source_.text().size() ? source_.text()[at] : ' ';
    Scalar made{.content = source_.content(at, value)};
    base::Place place = made.content.place;
    if (first == '"' || first == '\'') {
      made.style = Scalar::Style::quoted;
      place = quoted_place(at);
    } else if (first == '|' || first == '>') {
      made.style = Scalar::Style::block;
    }
    return {.place = place, .value = std::move(made)};
  }

  /// The key, or the list, that has no value here.
  base::Place place_for_nothing() const {
    const auto& frame = open_.back();
    return frame.has_key && frame.key ? frame.key->place : frame.node.place;
  }

  /// yaml-cpp says "?" for plain and "!" for quoted.
  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    const auto offset = offset_of(mark);
    if (tag.empty() || tag == "?" || tag == "!" || offset >= source_.text().size()) return;
    const auto at = std::min(source_.text().find('!', offset), source_.text().size());
    const auto bytes = std::min(source_.text().find_first_of(" \t\r\n,", at), source_.text().size()) - at;
    add(problems::tag(source_.place(at, bytes), source_.text().substr(at, bytes)));
  }

  void guard_depth(const base::Place& place, std::size_t more) {
    if (open_.size() + more <= most_levels) return;
    add(problems::too_deep(place, most_levels));
    throw Stop{};
  }

  void open(const YAML::Mark& mark, const std::string& tag, Frame frame, YAML::EmitterStyle::value style) {
    const auto at = source_.behind_properties(offset_of(mark));
    frame.flow = style == YAML::EmitterStyle::Flow;
    const auto bytes = frame.flow && at < source_.text().size() ? source_.flow_bytes(at) : 1;
    frame.node.place = source_.place(at, bytes);
    check_tag(mark, tag);
    guard_depth(frame.node.place, 1);
    open_.push_back(std::move(frame));
  }

  void close() {
    auto frame = std::move(open_.back());
    open_.pop_back();
    complete(std::move(frame.node), frame.anchor);
  }

  void complete(Node node, YAML::anchor_t anchor) {
    count(node.place, 1);
    if (anchor != 0) keep(node, anchor);
    if (open_.empty()) {
      top_ = std::move(node);
    } else if (auto* sequence = std::get_if<Sequence>(&open_.back().node.value)) {
      sequence->items.push_back(std::move(node));
    } else if (open_.back().has_key) {
      take_value(open_.back(), std::move(node));
    } else {
      take_key(open_.back(), node);
    }
  }

  void count(const base::Place& place, std::size_t nodes) {
    nodes_ += nodes;
    if (nodes_ <= most_nodes) return;
    add(problems::too_many_nodes(place, most_nodes));
    throw Stop{};
  }

  /// A copy, so it counts.
  void keep(const Node& node, YAML::anchor_t anchor) {
    count(node.place, node_count(node));
    anchors_[anchor] = node;
  }

  void take_key(Frame& frame, const Node& node) {
    frame.has_key = true;
    frame.key.reset();
    const auto* scalar = node.scalar();
    auto& entries = std::get<Mapping>(frame.node.value).entries;
    if (entries.empty() && scalar && node.place.line == frame.node.place.line &&
        node.place.column == frame.node.place.column) {
      frame.node.place = node.place;
    }
    if (!scalar) return add(problems::key_not_a_word(node.place));
    if (scalar->plain() && scalar->text() == "<<") return add(problems::merge_key(node.place));
    const auto [first, is_new] = frame.seen.try_emplace(scalar->text(), node.place);
    if (!is_new) return add(problems::duplicate_key(node.place, first->second, scalar->text()));
    frame.key = Key{.text = scalar->text(), .quoted = !scalar->plain(), .place = node.place};
  }

  static void take_value(Frame& frame, Node node) {
    frame.has_key = false;
    if (frame.key) std::get<Mapping>(frame.node.value).entries.push_back({*std::move(frame.key), std::move(node)});
  }

  const SourceText& source_;
  std::optional<Node> top_;
  std::vector<Frame> open_;
  std::map<YAML::anchor_t, Node> anchors_;
  std::size_t nodes_ = 0;
  std::size_t by_aliases_ = 0;
  base::Diagnostics diagnostics_;
};

}  // namespace

Reading read_once(const SourceText& source) {
  Builder builder(source);
  std::istringstream stream{std::string(source.text())};
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
    return std::move(builder).finish();
  } catch (const Stop&) {
    return std::move(builder).stopped();
  } catch (const YAML::Exception& problem) {
    builder.add_syntax(problem);
    return std::move(builder).stopped();
  }
}

}  // namespace rules::yaml
