#include <fmt/format.h>

#include <filesystem>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/bundle_out.h"
#include "office/problems.h"
#include "records/text/durable.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace fs = std::filesystem;

Usage export_usage() {
  return {
      .verb = "export",
      .summary = {"выгрузить журнал, правила и итог в папку, которую проверит кто угодно",
                  "write journal, rules and result into a folder that anybody can verify"},
      .positionals = {contest_argument()},
      .options = {{.name = "to",
                   .value = "DIR",
                   .fallback = "bundle",
                   .help = {"новая папка для пакета", "a new folder for the bundle"}},
                  {.name = "public",
                   .help = {"для публикации: без имён жюри, служебных сведений, комментариев и снимков листов",
                            "for publication: without the jury's names, staff facts, comments and sheets"}}},
      .notes = {"Проверить: konkurs verify DIR. Без --public в пакете есть имена и служебные сведения: он не для "
                "публикации.\nС --public на их месте хэши: всё проверяется так же, а узнать по ним ничего нельзя. "
                "Причины и решения людей\nвидны и там.",
                "To verify it: konkurs verify DIR. Without --public it holds names and staff facts and is not for "
                "publication.\nWith --public hashes stand in their place: all is verified as well, and nothing can be "
                "learned from them. Reasons and\npeople's decisions can be seen there, too."}};
}

}  // namespace

int export_bundle(const Invocation& invocation) {
  const Parsed parsed = parse(export_usage(), invocation);
  if (!parsed.given) return parsed.status;
  const std::optional<Opened> opened = opened_contest(*parsed.given, invocation);
  if (!opened) return exit_input_errors;
  const Language language = invocation.language(opened->played.plan.language);
  const fs::path folder = *parsed.given->value("to");
  if (fs::exists(folder) && !fs::is_empty(folder))
    return refused({office::problems::folder_in_use(folder.string())}, language);
  const base::Result<records::Bundle> bundle = parsed.given->has("public")
                                                   ? office::public_bundle_of(opened->journal, opened->played.plan)
                                                   : office::bundle_of(opened->journal);
  if (!bundle) return refused(bundle.diagnostics(), language);
  office::write_bundle(folder, *bundle, records::all_read);
  print(Words{fmt::format("Пакет: {}\nОтпечаток: {}\n", folder.string(), fingerprint(*opened)),
              fmt::format("The bundle: {}\nFingerprint: {}\n", folder.string(), fingerprint(*opened))}
            .in(language));
  return exit_done;
}

}  // namespace cli
