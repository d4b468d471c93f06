#include <string>
#include <vector>

#include "cli/kept_memory.h"
#include "cli/program.h"

int main(int count, char** arguments) {
  cli::keep_freed_memory();
  return cli::run(std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
