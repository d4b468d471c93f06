#include "reports/standing.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "base/text.h"
#include "engine/words/question_words.h"
#include "reports/printable.h"
#include "reports/result_table.h"
#include "reports/text_table.h"

namespace reports {

namespace {

using Kind = ResultColumn::Kind;

/// What was decided, and money, stay whole whatever the terminal.
TextColumn::Kind text_kind(Kind kind) {
  if (holds_numbers(kind)) return TextColumn::Kind::number;
  if (kind == Kind::outcome) return TextColumn::Kind::decision;
  if (kind == Kind::note) return TextColumn::Kind::remark;
  return kind == Kind::title ? TextColumn::Kind::wide_text : TextColumn::Kind::text;
}

TextTable text_table(const ResultTable& table) {
  std::vector<TextColumn> columns;
  for (const ResultColumn& column : table.columns) columns.push_back({text_kind(column.kind), column.title});
  return TextTable(std::move(columns));
}

std::string how_many_more(std::size_t count, base::Language language) {
  if (language == base::Language::en) return fmt::format("… and {} more\n", count);
  return fmt::format("… и ещё {}\n", base::counted(static_cast<std::int64_t>(count), "заявка", "заявки", "заявок"));
}

std::vector<std::string> printed(const StageView& view, const ResultTable& table, std::uint32_t entry) {
  std::vector<std::string> texts = cells(view, table, entry);
  for (std::string& text : texts) text = printable(text);
  return texts;
}

void write_table(const StageView& view, const ResultTable& table, const TextOptions& options, const Write& write) {
  const std::span all(table.entries);
  const std::span leaders = all.first(std::min(options.leaders, all.size()));
  TextTable lines = text_table(table);
  for (const std::uint32_t entry : leaders) lines.measure(printed(view, table, entry));
  if (options.width > 0) lines.fit(options.width);

  write(table.caption.empty() ? "\n" : "\n" + printable(table.caption) + "\n");
  write(lines.heading());
  for (const std::uint32_t entry : leaders) write(lines.row(printed(view, table, entry)));
  if (leaders.size() < all.size()) write(how_many_more(all.size() - leaders.size(), options.language));
}

void write_stage(const StageView& view, const TextOptions& options, const Write& write) {
  for (ResultTable& table : result_tables(view)) {
    const auto is_criterion = [](const ResultColumn& column) { return column.kind == Kind::criterion; };
    if (options.detail == Detail::totals) std::erase_if(table.columns, is_criterion);
    write_table(view, table, options, write);
  }
  const std::vector<std::string> funds = fund_texts(view);
  if (!funds.empty()) write("\n");
  for (const std::string& fund : funds) write(printable(fund) + "\n");
}

std::string heading(const std::string& text, char under) {
  return text + "\n" + std::string(static_cast<std::size_t>(base::width(text)), under) + "\n";
}

}  // namespace

void standing_text(const engine::Results& results, const TextOptions& options, const Write& write) {
  write(heading(printable(contest_title(results.plan)), '='));
  const base::Words open = {"Итога пока нет: есть нерешённые вопросы", "No result yet: questions are open"};
  if (!results.scored.questions.empty()) write(open.in(options.language) + "\n");
  const std::string nobody = nobody_text(results, options.language);
  if (!nobody.empty()) write(printable(nobody) + "\n");
  for (const engine::Stage& stage : results.plan.stages) {
    const StageView view = {results, stage, options.language};
    if (results.plan.stages.size() > 1) write("\n" + heading(printable(stage_title(view)), '-'));
    write_stage(view, options, write);
  }
}

std::string questions_text(const std::vector<engine::Question>& questions, base::Language language, std::size_t most) {
  std::string text;
  const std::span all(questions);
  for (const engine::Question& question : all.first(std::min(most, all.size()))) {
    text += printable(engine::words(question).in(language)) + "\n";
  }
  if (all.size() <= most) return text;
  const base::Words more = {"… и ещё {}\n", "… and {} more\n"};
  return text + fmt::format(fmt::runtime(more.in(language)), all.size() - most);
}

}  // namespace reports
