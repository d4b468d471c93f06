#include "office/marks_in.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/overloaded.h"
#include "engine/data/column.h"
#include "office/frame.h"

namespace office {
namespace {

namespace journal = records::journal;
using Jurors = std::vector<std::uint32_t>;

/// The jurors of an entry's rows, as positions in the jury.
Jurors jurors_of(const engine::SheetRows& rows, std::uint32_t entry) {
  if (rows.uniform != 0) return {rows.jurors.begin(), rows.jurors.begin() + rows.uniform};
  Jurors jurors;
  for (std::uint32_t at = rows.of_entry.start[entry]; at < rows.of_entry.start[entry + 1]; ++at)
    jurors.push_back(rows.jurors[rows.juror[at]]);
  return jurors;
}

std::vector<std::string> items_of(const engine::Tables& tables, std::uint32_t entry) {
  const std::vector<std::uint32_t>& start = tables.items.start;
  return {tables.item_ids.begin() + start[entry], tables.item_ids.begin() + start[entry + 1]};
}

std::int64_t steps(const engine::MarkColumn& column, const base::Exact& mark) {
  return base::divide(mark - column.minimum, column.step)->as_int64().value_or(0);
}

std::optional<journal::Given> given(const engine::MarkColumn& column, const engine::Value& value) {
  using What = journal::Given::What;
  const auto mark = [](std::int64_t count) { return std::optional(journal::Given{What::mark, count}); };
  return std::visit(base::Overloaded{
                        [](const engine::Absent& absent) {
                          const bool is_said = absent.why == engine::State::abstained;
                          return is_said ? std::optional(journal::Given{What::abstained}) : std::nullopt;
                        },
                        [&](const base::Exact& number) { return mark(steps(column, number)); },
                        [&](bool flag) { return mark(flag ? 1 : 0); },
                        [&](engine::Choice choice) { return mark(choice.index); },
                        [](engine::Moment) { return std::optional<journal::Given>(); },
                        [](const std::string&) { return std::optional<journal::Given>(); },
                    },
                    value);
}

/// One column's cells, in the order of its rows.
class ColumnWalk {
 public:
  ColumnWalk(const engine::Plan& plan, const engine::Tables& tables, const engine::SheetRows& rows,
             const engine::MarkColumn& column)
      : plan_(plan), tables_(tables), rows_(rows), column_(column) {}

  template <class Take>
  void each(const std::string& stage, Take take) const {
    std::size_t row = 0;
    for (std::uint32_t entry = 0; entry < tables_.entries.size(); ++entry) {
      const Jurors jurors = jurors_of(rows_, entry);
      for (const auto& [round, item] : parts_of(entry)) {
        for (const std::uint32_t juror : jurors) {
          take(journal::Cell{stage, tables_.jury[juror].id, tables_.entries[entry], round, item, column_.criterion},
               row);
          ++row;
        }
      }
    }
  }

 private:
  /// Rounds and, within each, items; one nameless place where the column has none.
  std::vector<std::pair<std::string, std::string>> parts_of(std::uint32_t entry) const {
    std::vector<std::pair<std::string, std::string>> parts;
    const std::vector<std::string> nameless = {""};
    const std::vector<std::string> items = column_.per_item ? items_of(tables_, entry) : nameless;
    for (const std::string& round : column_.per_round ? rounds_of(plan_, tables_, entry) : nameless) {
      for (const std::string& item : items) parts.emplace_back(round, item);
    }
    return parts;
  }

  const engine::Plan& plan_;
  const engine::Tables& tables_;
  const engine::SheetRows& rows_;
  const engine::MarkColumn& column_;
};

/// Of one stage.
void add_comments(const std::string& stage, const engine::Tables& tables, const engine::SheetRows& rows,
                  std::map<journal::StageJurorEntry, std::string>& comments) {
  std::size_t row = 0;
  for (std::uint32_t entry = 0; entry < tables.entries.size(); ++entry) {
    for (const std::uint32_t juror : jurors_of(rows, entry)) {
      const std::string& text = rows.comments[row++];
      if (!text.empty()) comments[{stage, tables.jury[juror].id, tables.entries[entry]}] = text;
    }
  }
}

}  // namespace

std::map<journal::Cell, journal::Given> marks_in(const engine::Plan& plan, const engine::Tables& tables) {
  std::map<journal::Cell, journal::Given> marks;
  for (std::size_t sheet = 0; sheet < plan.sheets.size(); ++sheet) {
    for (std::size_t at = 0; at < plan.sheets[sheet].columns.size(); ++at) {
      const engine::MarkColumn& column = plan.sheets[sheet].columns[at];
      const engine::Column& values = tables.sheets[sheet].marks[at];
      ColumnWalk(plan, tables, tables.sheets[sheet], column)
          .each(plan.sheets[sheet].stage, [&](journal::Cell cell, std::size_t row) {
            if (const auto found = given(column, engine::cell(values, column.type, row)))
              marks.emplace(std::move(cell), *found);
          });
    }
  }
  return marks;
}

std::map<journal::StageJurorEntry, std::string> comments_in(const engine::Plan& plan, const engine::Tables& tables) {
  std::map<journal::StageJurorEntry, std::string> comments;
  for (std::size_t sheet = 0; sheet < plan.sheets.size(); ++sheet) {
    if (!tables.sheets[sheet].comments.empty())
      add_comments(plan.sheets[sheet].stage, tables, tables.sheets[sheet], comments);
  }
  return comments;
}

}  // namespace office
