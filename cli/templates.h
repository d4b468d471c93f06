#pragma once
/// The contests that ship with the program, as templates. They are looked for in $KONKURS_SHARE/contests; in
/// ../share/konkurs/contests beside the program, where it is installed; in the checkout that the program was built in.

#include <filesystem>
#include <string>
#include <vector>

namespace cli {

struct Template {
  std::string id;     ///< The folder's name.
  std::string title;  ///< As its contest.yaml says.
  std::filesystem::path definition;
};

/// By id; empty when there is no such folder.
std::vector<Template> templates();

}  // namespace cli
