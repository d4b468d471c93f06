#include "office/private_text.h"

#include <variant>

#include "records/journal/journal_json.h"

namespace office {

namespace journal = records::journal;

records::Attachment private_text(std::string_view text, const std::string& nonce) {
  return {journal::write_json({journal::JsonObject{{"nonce", {nonce}}, {"text", {std::string(text)}}}})};
}

std::optional<std::string> text_of(const records::Attachment& attachment) {
  const std::variant<journal::Json, std::size_t> read = journal::read_json(attachment.bytes);
  const journal::Json* json = std::get_if<journal::Json>(&read);
  const auto* object = json == nullptr ? nullptr : std::get_if<journal::JsonObject>(&json->value);
  if (object == nullptr || !object->contains("text")) return std::nullopt;
  const std::string* text = std::get_if<std::string>(&object->at("text").value);
  return text == nullptr ? std::nullopt : std::optional(*text);
}

}  // namespace office
