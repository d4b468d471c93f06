#pragma once
/// Random bytes of the system, for keys and nonces; nothing that decides a result draws here.

#include <cstddef>
#include <string>

namespace records {

std::string random_bytes(std::size_t count);

}  // namespace records
