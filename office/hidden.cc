#include "office/hidden.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/result.h"
#include "base/sha256.h"
#include "office/changes.h"
#include "office/private_text.h"
#include "office/rows.h"
#include "records/journal/hidden_cell.h"

namespace office {

namespace journal = records::journal;

namespace {

constexpr std::array<std::string_view, 12> for_publication = {
    "entry", "title", "status", "reason", "nomination", "item", "round", "stage", "juror", "role", "panel", "recused"};

bool is_public(const engine::Plan& plan, const std::string& column) {
  if (std::ranges::count(for_publication, column) > 0) return true;
  const auto fact = std::ranges::find(plan.facts, column, &engine::FactColumn::name);
  return fact != plan.facts.end() && !fact->staff_only;
}

bool is_table(const std::string& name) { return name.ends_with(".csv"); }

/// Calls `take` with every cell that hides something, and its hash.
template <class Take>
void each_hidden(std::vector<Row>& rows, const Take& take) {
  for (Row& row : rows) {
    for (std::string& cell : row) {
      if (const std::optional<std::string> hash = journal::hidden_hash(cell)) take(cell, *hash);
    }
  }
}

class Hiding {
 public:
  Hiding(const engine::Plan& plan, HiddenTexts known) : plan_(plan), known_(std::move(known)) {}

  std::string hidden(const std::string& name, std::string text) {
    std::vector<Row> rows = *rows_of(name, text);
    const std::vector<std::size_t> columns = hidden_columns(known_names(plan_, name, text));
    const std::size_t before = texts.size();
    for (std::size_t row = 1; row < rows.size(); ++row) {
      for (const std::size_t column : columns) hide_cell(rows[row][column]);
    }
    return texts.size() == before ? text : csv_of(rows);
  }

  std::vector<records::Attachment> texts;

 private:
  std::vector<std::size_t> hidden_columns(const std::vector<std::string>& names) const {
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < names.size(); ++column) {
      if (!is_public(plan_, names[column])) columns.push_back(column);
    }
    return columns;
  }

  void hide_cell(std::string& cell) {
    if (!cell.empty() && !journal::hidden_hash(cell))
      cell = journal::hidden_cell(base::sha256(attachment_of(cell).bytes));
  }

  const records::Attachment& attachment_of(const std::string& text) {
    std::deque<records::Attachment>& before = known_[text];
    if (before.empty()) return texts.emplace_back(private_text(text, new_nonce()));
    texts.push_back(std::move(before.front()));
    before.pop_front();
    return texts.back();
  }

  const engine::Plan& plan_;
  HiddenTexts known_;
};

}  // namespace

Hidden hide(const engine::Plan& plan, records::Files files, HiddenTexts known) {
  Hiding hiding(plan, std::move(known));
  for (auto& [name, text] : files) {
    if (is_table(name)) text = hiding.hidden(name, std::move(text));
  }
  return {std::move(files), std::move(hiding.texts)};
}

std::string show(const std::string& name, std::string frozen, const Attachments& attachment) {
  if (!is_table(name) || journal::hidden_hashes(frozen).empty()) return frozen;
  base::Result<std::vector<Row>> rows = rows_of(name, frozen);
  if (!rows) return frozen;
  each_hidden(*rows, [&](std::string& cell, const std::string& hash) {
    const std::optional<std::string> bytes = attachment(hash);
    cell = bytes ? text_of({*bytes}).value_or("") : "";
  });
  return csv_of(*rows);
}

HiddenTexts texts_in(const records::Files& frozen, const Attachments& attachment) {
  HiddenTexts texts;
  const auto keep = [&](const std::string&, const std::string& hash) {
    const std::optional<std::string> bytes = attachment(hash);
    const std::optional<std::string> text = bytes ? text_of({*bytes}) : std::nullopt;
    if (text) texts[*text].push_back({*bytes});
  };
  for (const auto& [name, text] : frozen) {
    if (!is_table(name)) continue;
    base::Result<std::vector<Row>> rows = rows_of(name, text);
    if (rows) each_hidden(*rows, keep);
  }
  return texts;
}

}  // namespace office
