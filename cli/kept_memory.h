#pragma once

namespace cli {

/// Memory that was freed stays with the program, and what is asked for next stands there: a million entries pass
/// through many large blocks, each of which the system would clear page by page. To be called first.
void keep_freed_memory();

}  // namespace cli
