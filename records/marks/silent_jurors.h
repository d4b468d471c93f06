#pragma once
/// Jurors of whom marks are asked and none is there, where the rules go on without them: a sheet that was forgotten
/// changes the result, and nobody is told.

#include "records/loading/loading.h"

namespace records {

void tell_silent_jurors(Loading& loading);

}  // namespace records
