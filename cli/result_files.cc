#include "cli/result_files.h"

#include <fmt/format.h>

#include <list>
#include <string_view>

#include "cli/log.h"
#include "records/results/results_csv.h"
#include "records/text/out_file.h"
#include "reports/html.h"
#include "reports/json.h"

namespace cli {
namespace {

void write_one(const ResultFiles& files, const std::string& kind, const engine::Results& results,
               const reports::Write& write) {
  if (kind == "csv") {
    records::write_results_csv(results, files.csv, write);
  } else if (kind == "json") {
    reports::results_json(results, write);
  } else {
    reports::results_html(results, files.language, write);
  }
}

}  // namespace

std::vector<std::filesystem::path> ResultFiles::paths() const {
  std::vector<std::filesystem::path> made;
  for (const std::string& kind : kinds) made.push_back(folder / ("results." + kind));
  return made;
}

void write_files(const ResultFiles& files, const engine::Results& results) {
  std::filesystem::create_directories(files.folder);
  std::list<records::OutFile> written;  // They do not move.
  const std::vector<std::filesystem::path> paths = files.paths();
  for (std::size_t k = 0; k < paths.size(); ++k) {
    written.emplace_back(paths[k].string());
    records::OutFile& out = written.back();
    write_one(files, files.kinds[k], results, [&](std::string_view text) { out.write(text); });
  }
  for (records::OutFile& out : written) out.finish();
  for (records::OutFile& out : written) out.commit();
  for (const std::filesystem::path& path : paths) {
    log_debug(fmt::format("{}: {} bytes", path.string(), std::filesystem::file_size(path)));
  }
}

records::Files result_texts(const engine::Results& results, base::Language language) {
  const ResultFiles files{
      .folder = {}, .kinds = {"csv", "json", "html"}, .csv = records::csv_plain, .language = language};
  records::Files texts;
  for (const std::string& kind : files.kinds) {
    std::string& text = texts["results." + kind];
    write_one(files, kind, results, [&](std::string_view piece) { text += piece; });
  }
  return texts;
}

}  // namespace cli
