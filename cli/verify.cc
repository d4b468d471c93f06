#include <fmt/format.h>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "records/journal/bundle.h"

namespace cli {
namespace {

using base::Language;
using base::Words;

Usage verify_usage() {
  return {
      .verb = "verify",
      .summary = {"проверить пакет: каждый байт, подпись и итог", "verify a bundle: every byte, signature and file"},
      .positionals = {{"BUNDLE", {"папка пакета (konkurs export)", "folder of the bundle (konkurs export)"}}},
      .options = {{.name = "against",
                   .value = "OLD",
                   .help = {"более ранний пакет того же конкурса: в нём ничего не изменено",
                            "an earlier bundle of the same contest: nothing of it was changed"}}},
      .notes = {"Сверьте отпечаток с бумажным протоколом: того, что ключ принадлежит именно этому конкурсу, пакет сам "
                "доказать не может.",
                "Compare the fingerprint with the paper protocol: that the key is the contest's own no bundle can "
                "prove by itself."}};
}

/// What is wrong with the older bundle, or with how the newer one goes on.
std::optional<base::Diagnostic> fault_against(const std::string& old_folder, const records::Bundle& now) {
  const base::Result<records::Bundle> old = records::read_bundle(old_folder);
  if (!old) return old.diagnostics().front();
  const base::Result<records::Verified> held = records::verify(*old);
  if (!held) return held.diagnostics().front();
  return records::continues(*old, now);
}

std::string all_holds(const records::Verified& verified, bool continues, Language language) {
  const auto size = static_cast<std::int64_t>(verified.head.size);
  std::string text =
      Words{fmt::format("Всё сходится: {}, отпечаток {}\n", base::counted(size, "запись", "записи", "записей"),
                        records::fingerprint(verified.head)),
            fmt::format("All holds: {} records, fingerprint {}\n", size, records::fingerprint(verified.head))}
          .in(language);
  if (const records::Hidden& hidden = verified.hidden; hidden.cells > 0)
    text += Words{fmt::format("Имена и служебные сведения: скрыто {}, из них в пакете раскрыто {}\n", hidden.cells,
                              hidden.shown),
                  fmt::format("Names and staff facts: {} hidden, {} of them shown in the bundle\n", hidden.cells,
                              hidden.shown)}
                .in(language);
  if (continues)
    text += Words{"Прежний пакет — начало этого: ничего в нём не изменено.\n",
                  "The older bundle is the beginning of this one: nothing of it was changed.\n"}
                .in(language);
  return text;
}

}  // namespace

int verify(const Invocation& invocation) {
  const Parsed parsed = parse(verify_usage(), invocation);
  if (!parsed.given) return parsed.status;
  const Language language = invocation.language();
  const base::Result<records::Bundle> bundle = records::read_bundle(*parsed.given->value("BUNDLE"));
  if (!bundle) return refused(bundle.diagnostics(), language);
  const base::Result<records::Verified> held = records::verify(*bundle);
  if (!held) return refused(held.diagnostics(), language);
  const std::optional<std::string> against = parsed.given->value("against");
  if (against) {
    if (const auto fault = fault_against(*against, *bundle)) return refused({*fault}, language);
  }
  print(all_holds(*held, against.has_value(), language));
  return exit_done;
}

}  // namespace cli
