#include "engine/cells/ask_comments.h"

#include "engine/cells/ask_jurors.h"
#include "engine/cells/gather.h"

namespace engine {

namespace {

bool is_commented(const SheetRows& rows, std::uint32_t entry, std::uint32_t juror) {
  const std::size_t start = rows.uniform != 0 ? std::size_t{entry} * rows.uniform : rows.of_entry.start[entry];
  return !rows.comments.empty() && !rows.comments[start + juror].empty();
}

bool holds_anywhere(const Cursor& cursor, const Extent& extent, std::uint32_t juror) {
  for (std::uint32_t round = 0; round < extent.rounds; ++round) {
    for (std::uint32_t item = 0; item < extent.items; ++item) {
      if (cursor.at(round, item, juror) == Value{true}) return true;
    }
  }
  return false;
}

void ask_about(const Scene& scene, SheetsId sheets, const MarkColumn& column, std::vector<Question>& questions) {
  const Run& run = scene.run;
  const Node& required = run.plan[*column.comment_required];
  Cursor cursor(scene, *column.comment_required);
  for (std::uint32_t entry = 0; entry < run.frames.entries(); ++entry) {
    if (run.members[required.population.at][entry] != State::present) continue;
    cursor.enter(entry);
    const Extent extent = run.frames.entry(required.domain).extent(entry);
    for (std::uint32_t juror = 0; juror < extent.jurors; ++juror) {
      if (is_commented(run.tables.sheets[sheets.at], entry, juror) || !holds_anywhere(cursor, extent, juror)) continue;
      const std::string& id = juror_at(run.tables, sheets, entry, juror).id;
      questions.emplace_back(
          CommentMissing{run.plan.sheets[sheets.at].stage, run.tables.entries[entry], id, {name_of(column)}});
    }
  }
}

}  // namespace

std::vector<Question> ask_comments(const Run& run) {
  const Scene scene = whole_scene(run);
  std::vector<Question> questions;
  for (std::uint32_t at = 0; at < run.plan.sheets.size(); ++at) {
    for (const MarkColumn& column : run.plan.sheets[at].columns) {
      if (column.comment_required) ask_about(scene, {at}, column, questions);
    }
  }
  return questions;
}

}  // namespace engine
