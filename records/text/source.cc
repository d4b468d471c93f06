#include "records/text/source.h"

#include "base/overloaded.h"
#include "records/text/problems.h"

namespace records {

namespace fs = std::filesystem;
using base::Overloaded;

std::string Source::title() const {
  return std::visit(
      Overloaded{[](const fs::path& folder) { return folder.string(); }, [](const Held& held) { return held.title; }},
      what_);
}

bool Source::has(std::string_view name) const {
  return std::visit(Overloaded{[&](const fs::path& folder) { return fs::exists(folder / name); },
                               [&](const Held& held) { return held.files.contains(name); }},
                    what_);
}

std::vector<std::string> Source::names() const {
  std::vector<std::string> names;
  std::visit(Overloaded{[&](const fs::path& folder) {
                          std::error_code unreadable;
                          for (const fs::directory_entry& file : fs::directory_iterator(folder, unreadable))
                            names.push_back(file.path().filename().string());
                        },
                        [&](const Held& held) {
                          for (const auto& [name, text] : held.files) names.push_back(name);
                        }},
             what_);
  return names;
}

std::string Source::path(std::string_view name) const {
  return std::visit(Overloaded{[&](const fs::path& folder) { return (folder / name).string(); },
                               [&](const Held& held) {
                                 const auto own = held.paths.find(name);
                                 return own == held.paths.end() ? (fs::path(held.title) / name).string() : own->second;
                               }},
                    what_);
}

base::Result<Text> Source::read(std::string_view name, const ReadOptions& options) const {
  return std::visit(Overloaded{[&](const fs::path& folder) { return read_text((folder / name).string(), options); },
                               [&](const Held& held) -> base::Result<Text> {
                                 const auto found = held.files.find(name);
                                 if (found == held.files.end())
                                   return base::Diagnostics{problems::file_not_found(path(name), {})};
                                 return text_of(path(name), found->second);
                               }},
                    what_);
}

}  // namespace records
