#pragma once
/// Keeps a second program away from a store before it touches anything.

#include <string>

namespace records {

/// Held while it lives; StoreFailure, with who holds it, when somebody else does. The file stays when it goes.
class LockFile {
 public:
  explicit LockFile(const std::string& path);
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;
  ~LockFile();

 private:
  int descriptor_;
};

}  // namespace records
