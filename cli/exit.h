#pragma once
/// Exit statuses, the same for every verb. Scripts rely on them; the man page lists them.

namespace cli {

inline constexpr int exit_done = 0;
inline constexpr int exit_input_errors = 1;   ///< The input has errors; all of them are on stderr.
inline constexpr int exit_usage = 2;          ///< The command line is wrong.
inline constexpr int exit_no_result_yet = 3;  ///< Sheets are missing or a tie waits for a decision; stderr says which.
inline constexpr int exit_declined = 4;       ///< Who was asked said no; nothing was done.
inline constexpr int exit_our_fault = 70;     ///< A fault of the program or of the machine: a full disk, no memory.

}  // namespace cli
