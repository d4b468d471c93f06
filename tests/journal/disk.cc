#include "disk.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

namespace journal_disk {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

constexpr std::size_t sector = 512;

void apply(std::string& file, const Change& change) {
  if (!change.bytes) return file.resize(change.at);
  if (file.size() < change.at + change.bytes->size()) file.resize(change.at + change.bytes->size());
  file.replace(change.at, change.bytes->size(), *change.bytes);
}

/// Of every sector of the change: it is there, it is not, or there is rubbish.
void tear(std::string& file, const Change& change, Chance& chance) {
  for (std::size_t from = 0; from < change.bytes->size(); from += sector) {
    std::string part = change.bytes->substr(from, sector);
    if (chance.one_in(3)) continue;
    if (chance.one_in(6)) std::ranges::generate(part, [&] { return static_cast<char>(chance.below(256)); });
    apply(file, {change.at + from, part});
  }
}

/// What a disk may hold of a file of which not all was synced.
std::string remains(const File& file, Chance& chance) {
  std::string bytes = file.durable;
  std::vector<Change> pending = file.pending;
  if (chance.one_in(2)) std::ranges::shuffle(pending, chance.numbers());
  std::size_t sound = chance.one_in(2) ? chance.below(pending.size() + 1) : 0;  // What came that far was all written.
  const std::size_t dropped_of_ten = chance.below(11);
  for (const Change& change : pending) {
    if (sound > 0) {
      --sound;
      apply(bytes, change);
      continue;
    }
    if (chance.below(10) < dropped_of_ten) continue;
    if (change.bytes && chance.one_in(3))
      tear(bytes, change, chance);
    else
      apply(bytes, change);
  }
  return bytes;
}

}  // namespace

long setting(const char* name, long otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::atol(text);
}

Disk& Disk::only() {
  static Disk disk;
  return disk;
}

Disk::Disk() : chance_(setting("DISK_SEED", 0)), error_(static_cast<int>(setting("DISK_ERROR", EIO))) {
  const char* folder = std::getenv("DISK_FOLDER");
  if (folder == nullptr) return;
  folder_ = fs::absolute(folder).lexically_normal();
  for (const fs::directory_entry& each : fs::directory_iterator(folder_)) {
    if (each.is_regular_file()) names_[each.path()] = std::make_shared<File>(File{content(each.path()), {}});
  }
  history_.assign(1, names_);
}

Disk::~Disk() {
  if (const char* report = std::getenv("DISK_CALLS")) std::ofstream(report) << calls_ << '\n';
}

bool Disk::has(const std::string& path) const {
  return !folder_.empty() && (path == folder_ || fs::path(path).parent_path() == folder_);
}
bool Disk::errs_in_reading() const { return error_ == EIO; }

bool Disk::fails() {
  ++calls_;
  if (calls_ == cut_) cut_power();
  if (calls_ < fail_ || calls_ >= heal_) return false;
  errno = error_;
  return true;
}

void Disk::opened(const std::string& path, int descriptor) {
  if (path == folder_) {
    folder_descriptor_ = descriptor;
    return;
  }
  std::shared_ptr<File>& file = names_[path];
  if (!file) {
    file = std::make_shared<File>();
    history_.push_back(names_);
  }
  open_[descriptor] = file;
}

void Disk::closed(int descriptor) {
  open_.erase(descriptor);
  if (descriptor == folder_descriptor_) folder_descriptor_ = -1;
}

void Disk::synced(int descriptor) {
  if (descriptor == folder_descriptor_) return history_.assign(1, names_);
  File& file = *open_.at(descriptor);
  for (const Change& change : file.pending) apply(file.durable, change);
  file.pending.clear();
}

void Disk::sync_failed(int descriptor) {
  if (descriptor == folder_descriptor_) return;
  File& file = *open_.at(descriptor);
  file.durable = remains(file, chance_);
  file.pending.clear();
}

void Disk::removed(const std::string& path) {
  names_.erase(path);
  history_.push_back(names_);
}

void Disk::renamed(const std::string& from, const std::string& to) {
  names_[to] = names_.at(from);
  removed(from);
}

/// Folders change in order, but how far they got nobody knows.
void Disk::cut_power() {
  const Names& left = history_[chance_.below(history_.size())];
  for (const auto& [path, file] : names_) {
    if (!left.contains(path)) fs::remove(path);
  }
  for (const auto& [path, file] : left) {
    const std::string bytes = remains(*file, chance_);
    fs::remove(path);  // Whoever still writes, writes into the void.
    std::ofstream(path, std::ios::binary) << bytes;
  }
  ::_exit(99);
}

}  // namespace journal_disk
