#include "office/hidden.h"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "base/sha256.h"
#include "office/private_text.h"
#include "rules/rules.h"

namespace {

const std::string definition = R"(
format: 1
contest: {id: c, title: Двор, language: ru}
facts:
  residents: {type: count, title: Жильцы}
  phone: {type: text, access: staff, title: Телефон}
criteria:
  design: {type: mark, scale: 0..10}
jury:
  marks: {missing: wait}
  combine: {what: criterion, by: mean}
)";
const records::Files tables = {{"contest.yaml", definition},
                               {"entries.csv",
                                "entry;название;Жильцы;Телефон;почта\n"
                                "e1;Двор;10;+7 900 000-00-00;a@b\n"
                                "e2;Дом;20;;a@b\n"},
                               {"jury.csv", "juror,name,role\nj1,Озерова А. П.,chair\n"},
                               {"nominations.csv", "nomination,title\nyard,Двор\n"}};

engine::Plan plan() { return *rules::compile(definition, "contest.yaml"); }

office::Attachments attachments_in(const office::Hidden& hidden) {
  std::map<std::string, std::string> texts;
  for (const records::Attachment& each : hidden.texts) texts.emplace(base::sha256(each.bytes), each.bytes);
  return [texts = std::move(texts)](const std::string& sha256) {
    const auto found = texts.find(sha256);
    return found == texts.end() ? std::nullopt : std::optional(found->second);
  };
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("what is not for publication is frozen as hashes: names, staff facts, columns that no rule knows") {
  const office::Hidden hidden = office::hide(plan(), tables);
  CHECK(hidden.texts.size() == 4);
  for (const auto& [name, text] : hidden.files) {
    CAPTURE(name);
    CHECK_FALSE(holds(text, "+7 900"));
    CHECK_FALSE(holds(text, "a@b"));
    CHECK_FALSE(holds(text, "Озерова"));
  }
  CHECK(holds(hidden.files.at("entries.csv"), "e1,Двор,10,sha256:"));
  CHECK(holds(hidden.files.at("entries.csv"), "e2,Дом,20,,sha256:"));
  CHECK(hidden.files.at("nominations.csv") == tables.at("nominations.csv"));
  CHECK(hidden.files.at("contest.yaml") == definition);
}

TEST_CASE("hidden tables are shown as they were; what was erased is an empty cell") {
  const office::Hidden hidden = office::hide(plan(), tables);
  const std::string entries = hidden.files.at("entries.csv");
  CHECK(office::show("entries.csv", entries, attachments_in(hidden)) ==
        "entry,название,Жильцы,Телефон,почта\ne1,Двор,10,+7 900 000-00-00,a@b\ne2,Дом,20,,a@b\n");
  CHECK(office::show("entries.csv", entries, [](const std::string&) { return std::nullopt; }) ==
        "entry,название,Жильцы,Телефон,почта\ne1,Двор,10,,\ne2,Дом,20,,\n");
  CHECK(office::show("contest.yaml", definition, attachments_in(hidden)) == definition);
}

TEST_CASE("equal texts have hashes of their own, and hidden once more they keep them") {
  const office::Hidden first = office::hide(plan(), tables);
  std::set<std::string> hashes;
  for (const records::Attachment& each : first.texts) hashes.insert(base::sha256(each.bytes));
  CHECK(hashes.size() == 4);
  const office::Hidden again = office::hide(plan(), tables, office::texts_in(first.files, attachments_in(first)));
  CHECK(again.files == first.files);
  CHECK(office::hide(plan(), tables).files != first.files);
  CHECK(office::hide(plan(), first.files).texts.empty());
}
