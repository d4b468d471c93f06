#include <string>
#include <vector>

#include "cli/program.h"

int main(int count, char** arguments) {
  return cli::run(std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
