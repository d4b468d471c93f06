#pragma once
/// A folder of files for one test: made in the system's temporary folder, gone at the end of the test.

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <unistd.h>

class DataFolder {
 public:
  DataFolder()
      : path_(std::filesystem::temp_directory_path() /
              ("konkurs-test-" + std::to_string(::getpid()) + "-" + std::to_string(++made))) {
    std::filesystem::create_directories(path_);
  }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;
  ~DataFolder() { std::filesystem::remove_all(path_); }

  const std::filesystem::path& path() const { return path_; }
  void write(std::string_view name, std::string_view text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  void copy_from(const std::filesystem::path& folder) const {
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
      std::filesystem::copy(file.path(), path_ / file.path().filename(),
                            std::filesystem::copy_options::overwrite_existing);
    }
  }

 private:
  static inline int made = 0;
  std::filesystem::path path_;
};
