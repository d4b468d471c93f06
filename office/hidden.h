#pragma once
/// Names and staff facts in the frozen tables. Anybody may verify a journal, but not everybody may know its people: a
/// cell that is not for publication is frozen as `sha256:` and the hash of an attachment that holds its text
/// (private_text.h). Without the attachment nobody can guess it, and erasing it breaks nothing.
///
///   hide         tables as they are frozen
///   show         a frozen table as it was; what was erased is an empty cell
///   texts_in     what frozen tables hide: hidden once more, the same text is the same hash

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"
#include "office/attachments.h"
#include "records/store/store.h"
#include "records/text/source.h"

namespace office {

using HiddenTexts = std::map<std::string, std::deque<records::Attachment>>;

struct Hidden {
  records::Files files;
  std::vector<records::Attachment> texts;
};

/// For publication are ids, titles, roles, and facts whose access is public; anything else in a table is not, columns
/// that the rules do not know least of all. Files that hide nothing stay byte for byte. The files are sound.
Hidden hide(const engine::Plan& plan, records::Files files, HiddenTexts known = {});

std::string show(const std::string& name, std::string frozen, const Attachments& attachment);

HiddenTexts texts_in(const records::Files& frozen, const Attachments& attachment);

}  // namespace office
