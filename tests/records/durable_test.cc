#include "records/text/durable.h"

#include <catch2/catch.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>

#include "records/text/file.h"

namespace {

namespace fs = std::filesystem;

/// Nothing is there, and it is gone afterwards.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("konkurs-durable-" + std::to_string(::getpid()));
  Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
};

/// While it lives, no file can be longer.
struct DiskOf {
  explicit DiskOf(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit less{bytes, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &less);
  }
  DiskOf(const DiskOf&) = delete;
  DiskOf& operator=(const DiskOf&) = delete;
  ~DiskOf() { ::setrlimit(RLIMIT_FSIZE, &before); }
  rlimit before = {};
};

std::string text_of(const std::string& path) { return std::string(records::read_file(path)->bytes.view()); }

}  // namespace

TEST_CASE("folders above a new one are made, too, and those that are there stay") {
  const Folder folder;
  records::make_folders((folder.path / "a" / "b" / "").string());
  records::make_folders((folder.path / "a").string());
  CHECK(fs::is_directory(folder.path / "a" / "b"));
}

TEST_CASE("a new file takes no other's place") {
  const Folder folder;
  records::make_folders(folder.path.string());
  const std::string path = (folder.path / "key").string();
  records::write_new(path, "first", records::owner_only);
  CHECK_THROWS_AS(records::write_new(path, "second", records::owner_only), fs::filesystem_error);
  CHECK(text_of(path) == "first");
}

TEST_CASE("of a new file that could not be written whole nothing stays in the way") {
  const Folder folder;
  records::make_folders(folder.path.string());
  const std::string path = (folder.path / "key").string();
  {
    const DiskOf disk(4);
    CHECK_THROWS_AS(records::write_new(path, "seven bytes", records::owner_only), fs::filesystem_error);
  }
  CHECK_FALSE(fs::exists(path));
  records::write_new(path, "seven bytes", records::owner_only);
  CHECK(text_of(path) == "seven bytes");
}

TEST_CASE("what lies beside a file from before changes neither its mode nor another file") {
  const Folder folder;
  records::make_folders(folder.path.string());
  const std::string path = (folder.path / "cards").string(), other = (folder.path / "other").string();
  records::write_new(other, "other", records::all_read);
  SECTION("a file that all may read") { records::write_new(path + ".new", "", records::all_read); }
  SECTION("a link") { fs::create_symlink(other, path + ".new"); }
  records::write_durably(path, "secret", records::owner_only);
  CHECK(fs::symlink_status(path).permissions() == fs::perms{records::owner_only});
  CHECK(fs::symlink_status(path).type() == fs::file_type::regular);
  CHECK(text_of(other) == "other");
}

TEST_CASE("a file written anew has its bytes and its mode") {
  const Folder folder;
  records::make_folders(folder.path.string());
  const std::string path = (folder.path / "log").string();
  records::write_durably(path, "bytes", records::all_read);
  for (const unsigned mode : {0600U, 0640U, 0666U}) {
    fs::permissions(path, fs::perms{mode});
    records::write_anew(path);
    CHECK(fs::status(path).permissions() == fs::perms{mode});
    CHECK(text_of(path) == "bytes");
  }
}
