#include "office/attachments.h"

namespace office {

Attachments stored(const records::Store& store) {
  return [&store](const std::string& sha256) { return store.attachment(sha256); };
}

}  // namespace office
