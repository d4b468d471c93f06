#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

#include "base/text.h"
#include "cli/act.h"
#include "cli/exit.h"
#include "cli/opened.h"
#include "cli/progress.h"
#include "cli/sheet_words.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "office/cards.h"
#include "office/problems.h"
#include "records/text/durable.h"
#include "reports/paper_cards.h"
#include "reports/printable.h"

namespace cli {
namespace {

using base::Language;
using base::Words;
namespace fs = std::filesystem;
namespace journal = records::journal;

constexpr std::size_t longest_address = 100;

Usage invite_usage() {
  return {
      .verb = "invite",
      .summary = {"сделать членам жюри карточки, по которым они входят: QR-код и PIN",
                  "make the jury's cards by which they get in: a QR code and a PIN"},
      .positionals = {contest_argument()},
      .options = {{.name = "juror",
                   .value = "ID",
                   .times = Option::Times::any,
                   .help = {"кому, можно несколько раз; прежняя карточка перестанет действовать",
                            "whom, may be repeated; the card before becomes void"}},
                  {.name = "all",
                   .help = {"всем заново: все прежние карточки перестанут действовать",
                            "everybody anew: all cards before become void"}},
                  {.name = "address",
                   .value = "URL",
                   .help = {"адрес, по которому жюри ставит оценки: https://…", "where the jury marks: https://…"}},
                  {.name = "out",
                   .value = "FILE",
                   .fallback = "cards.html",
                   .help = {"страница для печати, восемь карточек на A4", "a page to be printed, eight cards on A4"}},
                  actor_option(),
                  yes_option()},
      .notes = {"Без --juror и --all карточки делаются тем, у кого их нет. Код и PIN стоят только в этом файле: "
                "напечатайте\n"
                "его, раздайте карточки и удалите. Потерянную карточку заменяют новой, оценки остаются.",
                "Without --juror and --all cards are made for those who have none. Code and PIN stand in this file "
                "only:\n"
                "print it, hand the cards out and remove it. A lost card is replaced by a new one; marks stay."}};
}

// ---------------------------------------------------------------- what was asked for

/// A link that a phone opens, and that leaves room for the card's code behind `#`.
bool is_address(std::string_view text) {
  const bool has_scheme = text.starts_with("https://") || text.starts_with("http://");
  const auto is_wrong = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '#' || c == '\x7f'; };
  return has_scheme && !text.ends_with("//") && text.size() <= longest_address && std::ranges::none_of(text, is_wrong);
}

std::optional<Words> mistake(const Given& given) {
  if (given.has("all") && given.has("juror"))
    return Words{"--all или --juror, не вместе", "--all or --juror, not both"};
  const std::optional<std::string> address = given.value("address");
  if (!address)
    return Words{"укажите, где жюри будет ставить оценки: --address https://…",
                 "say where the jury marks: --address https://…"};
  if (is_address(*address)) return std::nullopt;
  return Words{fmt::format("--address {}: нужен адрес вида https://jury.example.ru, без «#» и не длиннее {} знаков",
                           *address, longest_address),
               fmt::format("--address {}: expected something like https://jury.example.org, without '#' and at most {} "
                           "characters long",
                           *address, longest_address)};
}

office::CardsFor whom(const Given& given) {
  using Who = office::CardsFor::Who;
  if (given.has("all")) return {Who::everybody};
  return {given.has("juror") ? Who::named : Who::without_card, given.values("juror")};
}

// ---------------------------------------------------------------- what it will do

std::string named(const std::string& juror, const std::string& name) {
  return name.empty() ? juror : fmt::format("{} — {}", juror, reports::printable(name));
}

/// What becomes of the card before and of the marks.
std::string consequence(const office::CardFor& card, const std::map<std::string, std::int64_t>& marks_given,
                        Language language) {
  std::string text;
  if (card.replaces)
    text += Words{fmt::format("; прежняя карточка (запись {}) перестанет действовать", *card.replaces),
                  fmt::format("; the card before (record {}) becomes void", *card.replaces)}
                .in(language);
  if (card.back) text += Words{"; был отозван, снова ставит оценки", "; was revoked, marks again"}.in(language);
  const auto marks = marks_given.find(card.juror);
  if (!text.empty() && marks != marks_given.end())
    text += Words{fmt::format("; {} остаются", base::counted(marks->second, "оценка", "оценки", "оценок")),
                  fmt::format("; {} marks stay", marks->second)}
                .in(language);
  return text;
}

std::string preview(const journal::State& state, const std::vector<office::CardFor>& cards, Language language) {
  const auto count = static_cast<std::int64_t>(cards.size());
  std::string text = Words{fmt::format("Будет сделано: {}\n", base::counted(count, "карточка", "карточки", "карточек")),
                           fmt::format("Cards to be made: {}\n", count)}
                         .in(language);
  const std::map<std::string, std::int64_t> marks = office::marks_given(state);
  for (const office::CardFor& each : cards)
    text += fmt::format("  {}{}\n", named(each.juror, each.name), consequence(each, marks, language));
  return text;
}

// ---------------------------------------------------------------- doing it

/// "https://jury.example.ru/#7K3M…"
std::string link_of(const std::string& address, const std::string& token) {
  const bool has_path = address.find('/', address.find("//") + 2) != std::string::npos;
  return address + (has_path ? "#" : "/#") + token;
}

reports::PaperCard on_paper(const office::CardFor& whom, const office::Card& card, const std::string& address) {
  return {.juror = card.juror,
          .name = whom.name,
          .link = link_of(address, card.token),
          .token = office::in_groups(card.token),
          .pin = card.pin.substr(0, 3) + " " + card.pin.substr(3)};
}

/// The file is there before its cards are good: what can't be printed replaces no card.
int make_cards(Act& act, const std::vector<office::CardFor>& wanted, const office::Pepper& pepper) {
  const Played& played = act.opened.played;
  reports::PaperCards paper{
      .contest = SheetWords(played.plan, played.tables, act.opened.state(), act.language).contest(),
      .address = *act.given.value("address"),
      .cards = {}};
  journal::Submission submission = act.submission();
  Progress progress(Progress::Show::when_terminal, act.language);
  progress.step({"делаю карточки", "making the cards"});
  for (const office::CardFor& each : wanted)
    paper.cards.push_back(on_paper(each, office::add_card(each, pepper, submission), paper.address));
  progress.stop();
  const std::string out = *act.given.value("out");
  records::write_durably(out, reports::paper_cards_html(paper, act.language), records::owner_only);
  if (const auto refusal = record(act.opened, std::move(submission))) {
    fs::remove(out);
    return refused({*refusal}, act.language);
  }
  print(Words{fmt::format("Записано в журнал. Карточки: {} — напечатайте, раздайте и удалите файл: второй раз его не "
                          "получить.\n",
                          out),
              fmt::format("Recorded. The cards: {} - print it, hand them out and remove the file: it can't be had "
                          "again.\n",
                          out)}
            .in(act.language));
  return exit_done;
}

int nothing_to_do(Language language) {
  print(Words{"У всех, кто оценивает, карточки есть. Новые взамен прежних: --juror ID или --all.\n",
              "Everybody who marks has a card. New ones in their place: --juror ID or --all.\n"}
            .in(language));
  return exit_done;
}

/// Nothing: the cards may be made. Otherwise why not.
std::optional<base::Diagnostic> hindrance(const Act& act, const office::CardFor& first) {
  const std::string out = *act.given.value("out");
  if (fs::exists(out)) return office::problems::cards_in_use(out);
  return office::cards_refused(act.opened.state(), first, act.by);
}

int invite_jury(Act& act) {
  const base::Result<std::vector<office::CardFor>> wanted =
      office::cards_for(act.opened.state(), act.opened.played.tables, whom(act.given));
  if (!wanted) return refused(wanted.diagnostics(), act.language);
  if (wanted->empty()) return nothing_to_do(act.language);
  if (const auto why = hindrance(act, wanted->front())) return refused({*why}, act.language);
  const base::Result<records::Signer> signer = records::load_signer(act.opened.place.key());
  if (!signer) return refused(signer.diagnostics(), act.language);
  if (const auto stop = stops(act, preview(act.opened.state(), *wanted, act.language))) return *stop;
  return make_cards(act, *wanted, office::pepper_of(*signer));
}

}  // namespace

int invite(const Invocation& invocation) { return act_on(invite_usage(), invocation, mistake, invite_jury); }

}  // namespace cli
