/// Makes a contest of any size, the same bytes for the same arguments:
///
///   generate FOLDER ENTRIES JURORS CRITERIA [plain|rich]
///
/// plain: means of marks 0..10, weighted, in four nominations. rich: trimmed means, brackets of a fact, and a formula
/// beside them. Rows of scores.csv and entries.csv are shuffled.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

namespace {

struct Size {
  std::uint32_t entries, jurors, criteria;
};

/// splitmix64: small, and the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  std::uint32_t below(std::uint64_t n) { return static_cast<std::uint32_t>(next() % n); }

 private:
  std::uint64_t state_;
};

std::vector<std::uint32_t> shuffled(std::uint32_t n, Random& random) {
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint32_t k = n; k > 1; --k) std::swap(order[k - 1], order[random.below(k)]);
  return order;
}

std::string entry_id(std::uint32_t k) {
  std::string digits = std::to_string(k + 1);
  return "e" + std::string(digits.size() < 7 ? 7 - digits.size() : 0, '0') + digits;
}

const std::vector<std::string> nominations = {"yard", "entrance", "balcony", "house"};

void write_rules(const std::filesystem::path& folder, const Size& size, bool rich) {
  std::ofstream out(folder / "contest.yaml");
  out << "format: 1\ncontest: {id: bench, title: Скорость, language: ru}\nnominations:\n";
  for (const std::string& id : nominations) out << "  " << id << ": " << id << "\n";
  out << "facts:\n  residents: {type: count, min: 1, max: 999}\ncriteria:\n";
  for (std::uint32_t c = 1; c <= size.criteria; ++c) {
    out << "  c" << c << ": {type: mark, scale: 0..10";
    if (!rich) out << ", weight: " << 1 + c % 3;
    out << "}\n";
  }
  if (rich) {
    out << "  size: {type: brackets, of: residents, rows: [{up_to: 100, points: 1}, {up_to: 500, points: 3}, {above: "
           "500, points: 5}]}\n";
    out << "total: \"size";
    for (std::uint32_t c = 1; c <= size.criteria; ++c) out << " + " << 1 + c % 3 << " * c" << c;
    out << " + (if c1 > 8 and residents > 50 then 2 else 0)\"\n";
  }
  out << "jury:\n  marks: {missing: leave_out}\n  combine: {what: criterion, by: "
      << (rich ? "mean, drop: {high: 1, low: 1}" : "mean") << "}\n";
}

void write_entries(const std::filesystem::path& folder, const Size& size, Random& random) {
  std::ofstream out(folder / "entries.csv");
  out << "entry,nomination,title,residents\n";
  for (const std::uint32_t k : shuffled(size.entries, random))
    out << entry_id(k) << ',' << nominations[k % nominations.size()] << ",Двор " << k + 1 << ','
        << 1 + random.below(999) << '\n';
}

void write_jury(const std::filesystem::path& folder, const Size& size) {
  std::ofstream out(folder / "jury.csv");
  out << "juror,name\n";
  for (std::uint32_t j = 1; j <= size.jurors; ++j) out << 'j' << j << ",Член жюри " << j << '\n';
}

void write_scores(const std::filesystem::path& folder, const Size& size, Random& random) {
  std::ofstream out(folder / "scores.csv");
  out << "juror,entry";
  for (std::uint32_t c = 1; c <= size.criteria; ++c) out << ",c" << c;
  out << '\n';
  std::string row;
  for (const std::uint32_t sheet : shuffled(size.entries * size.jurors, random)) {
    row = "j" + std::to_string(1 + sheet % size.jurors) + "," + entry_id(sheet / size.jurors);
    for (std::uint32_t c = 0; c < size.criteria; ++c) row += "," + std::to_string(random.below(11));
    out << row << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 5) {
    std::cerr << "generate FOLDER ENTRIES JURORS CRITERIA [plain|rich]\n";
    return 2;
  }
  const auto number = [&](int k) { return static_cast<std::uint32_t>(std::strtoul(arguments[k], nullptr, 10)); };
  const Size size = {number(2), number(3), number(4)};
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  Random random(20251122);
  write_rules(folder, size, count > 5 && std::string(arguments[5]) == "rich");
  write_jury(folder, size);
  write_entries(folder, size, random);
  write_scores(folder, size, random);
}
