/// Laws of the numbers on random values: the algebra against itself and GMP, and every operation against the second
/// implementation in tests/laws/exact_oracle.py. KONKURS_FULL=1 makes it twenty times as long, KONKURS_SEED gives other
/// values.

#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "base/exact.h"
#include "base/exact_big.h"
#include "base/real.h"
#include "base/rounding.h"
#include "tests/base/exact_shown.h"

namespace base {

namespace {

int rounds(int short_form) { return std::getenv("KONKURS_FULL") == nullptr ? short_form : short_form * 20; }

std::uint64_t seed() {
  const char* const given = std::getenv("KONKURS_SEED");
  return given == nullptr ? 20251122 : std::strtoull(given, nullptr, 10);
}

/// Small numbers, decimals, numbers at the edges of 64 bits and past them, in equal shares.
class Values {
 public:
  Exact next() {
    switch (below(5)) {
      case 0: return Exact::fraction(within(1000), 1 + below(60));
      case 1: return Exact::fraction(within(100'000), 100);
      case 2: return Exact::fraction(edge(), 1);
      case 3: return Exact::fraction(edge(), edge() | 1);
      default: return Exact::fraction(edge(), edge() | 1) * edge() + Exact::fraction(within(9), 7);
    }
  }

  Exact positive() {
    const Exact value = abs(next());
    return value.is_zero() ? 1 : value;
  }

  RoundingMode mode() { return rounding_modes.at(static_cast<std::size_t>(below(rounding_modes.size()))); }

 private:
  std::int64_t below(std::uint64_t count) { return static_cast<std::int64_t>(random_() % count); }
  std::int64_t within(std::int64_t most) { return below(2 * static_cast<std::uint64_t>(most) + 1) - most; }

  /// Near a power of two, wrapping around at the ends.
  std::int64_t edge() {
    const std::uint64_t near = (std::uint64_t{1} << (random_() % 64)) + random_() % 7 - 3;
    return static_cast<std::int64_t>(random_() % 2 == 0 ? near : 0 - near);
  }

  std::mt19937_64 random_{seed()};
};

/// One value, one representation: small exactly when it fits.
bool canonical(const Exact& value) {
  const mpq_class wide = ExactBig::wide(value);
  const bool fits = wide.get_num().fits_slong_p() && wide.get_den().fits_slong_p();
  return value.small().has_value() == fits && gcd(wide.get_num(), wide.get_den()) == 1 && wide.get_den() > 0;
}

bool agrees(const Exact& value, const mpq_class& expected) {
  return canonical(value) && ExactBig::wide(value) == expected;
}

std::string both(const Exact& a, const Exact& b) { return to_text(a) + " and " + to_text(b); }

}  // namespace

TEST_CASE("exact laws: sums, differences, products, quotients and order are those of GMP") {
  Values values;
  for (int round = 0; round < rounds(50'000); ++round) {
    const Exact a = values.next();
    const Exact b = values.next();
    const mpq_class x = ExactBig::wide(a);
    const mpq_class y = ExactBig::wide(b);
    const bool arithmetic = agrees(a + b, x + y) && agrees(a - b, x - y) && agrees(a * b, x * y) && agrees(-a, -x);
    const bool order = (a < b) == (x < y) && (a == b) == (x == y) && (a > b) == (x > y);
    const bool quotient = b.is_zero() ? !divide(a, b) : agrees(*divide(a, b), x / y);
    if (!arithmetic || !order || !quotient) FAIL(both(a, b));
  }
}

TEST_CASE("exact laws: a commutative ring, totally ordered") {
  Values values;
  for (int round = 0; round < rounds(20'000); ++round) {
    const Exact a = values.next();
    const Exact b = values.next();
    const Exact c = values.next();
    const bool ring = a + b == b + a && a * b == b * a && (a + b) + c == a + (b + c) && (a * b) * c == a * (b * c) &&
                      a * (b + c) == a * b + a * c && a - a == 0 && a + 0 == a && a * 1 == a && a - b == -(b - a);
    const bool order = (a < b) == (a + c < b + c) && (a < b) == (-b < -a) && (!(a < b && b < c) || a < c);
    const bool hash = ((a + b) - b).hash() == a.hash();
    if (!ring || !order || !hash) FAIL(both(a, b) + " and " + to_text(c));
  }
}

TEST_CASE("exact laws: rounding is near, idempotent, monotone, and symmetric where it says so") {
  Values values;
  for (int count = 0; count < rounds(20'000); ++count) {
    const Exact a = values.next();
    const Exact b = values.next();
    const Rounding how{values.positive(), values.mode()};
    const Exact rounded = round(a, how);
    const bool near = abs(rounded - a) < how.step && divide(rounded, how.step)->is_integer();
    const bool monotone = (a < b) ? rounded <= round(b, how) : rounded >= round(b, how);
    const bool one_sided = how.mode == RoundingMode::floor || how.mode == RoundingMode::ceiling;
    const bool symmetric = one_sided || round(-a, how) == -rounded;
    if (!near || !monotone || !symmetric || round(rounded, how) != rounded) {
      FAIL(both(a, b) + " to " + to_text(how.step) + " " + std::string{name(how.mode)});
    }
  }
}

TEST_CASE("exact laws: what is written as a decimal is read back") {
  Values values;
  for (int round = 0; round < rounds(20'000); ++round) {
    const Exact a = values.next();
    const std::string text = to_text(a);
    const auto read = parse_decimal(text);
    const bool is_fraction = text.find('/') != std::string::npos;
    if (is_fraction ? read.has_value() : read != a) FAIL(text);
    if (!parse_decimal(to_decimal(a, 4)) || abs(*parse_decimal(to_decimal(a, 4)) - a) > Exact::fraction(1, 20'000))
      FAIL(text);
  }
}

TEST_CASE("exact laws: an exact power of an exact root is the value again") {
  Values values;
  for (int round = 0; round < rounds(1'000); ++round) {
    const Exact a = values.positive();
    const auto degree = static_cast<std::int64_t>(2 + round % 5);
    const Real raised = power(root(a, degree), Exact{degree});
    const Real lowered = root(power(Real{a}, degree), degree);
    const Rounding down{Exact::fraction(1, 1000), RoundingMode::floor};
    if (base::round(raised, down) != base::round(a, down) || base::round(lowered, down) != base::round(a, down)) {
      FAIL(to_text(a) + " by " + std::to_string(degree));
    }
  }
}

// --- Against the oracle. ---

namespace {

using Cells = std::vector<std::string>;

Cells cells_of(const std::string& line) {
  Cells cells(1);
  for (const char character : line) {
    if (character == '|') {
      cells.emplace_back();
    } else {
      cells.back() += character;
    }
  }
  return cells;
}

Exact number(const std::string& text) {
  const std::size_t slash = text.find('/');
  return *divide(*parse_decimal(text.substr(0, slash)), *parse_decimal(text.substr(slash + 1)));
}

std::string shown(const std::optional<Exact>& value) {
  return value ? value->numerator_text() + "/" + value->denominator_text() : "none";
}

std::string order_text(const Exact& a, const Exact& b) { return std::to_string((a > b ? 1 : 0) - (a < b ? 1 : 0)); }

std::string rounded(const Real& value, int digits, RoundingMode mode) {
  return shown(round(value, to_digits(digits, mode)));
}

std::string real_power(const Cells& c) {
  const Real value = power(Real{number(c[1])}, number(c[2]));
  return rounded(value, std::stoi(c[3]), RoundingMode::down);
}

constexpr RoundingMode half_even = RoundingMode::half_even;

/// What we answer to each of the oracle's questions.
const std::map<std::string, std::function<std::string(const Cells&)>> answers = {
    {"add", [](const Cells& c) { return shown(number(c[1]) + number(c[2])); }},
    {"subtract", [](const Cells& c) { return shown(number(c[1]) - number(c[2])); }},
    {"multiply", [](const Cells& c) { return shown(number(c[1]) * number(c[2])); }},
    {"divide", [](const Cells& c) { return shown(divide(number(c[1]), number(c[2]))); }},
    {"order", [](const Cells& c) { return order_text(number(c[1]), number(c[2])); }},
    {"floor", [](const Cells& c) { return shown(floor(number(c[1]))); }},
    {"ceiling", [](const Cells& c) { return shown(ceiling(number(c[1]))); }},
    {"abs", [](const Cells& c) { return shown(abs(number(c[1]))); }},
    {"text", [](const Cells& c) { return to_text(number(c[1])); }},
    {"decimal", [](const Cells& c) { return to_decimal(number(c[1]), 3); }},
    {"round",
     [](const Cells& c) {
       return shown(round(number(c[1]), {number(c[2]), *rounding_mode(c[3])}));
     }},
    {"power", [](const Cells& c) { return shown(power(number(c[1]), std::stoll(c[2]))); }},
    {"parse", [](const Cells& c) { return shown(parse_decimal(c[1])); }},
    {"real_power", real_power},
    {"real_exp", [](const Cells& c) { return rounded(exp(number(c[1])), 25, half_even); }},
    {"real_log", [](const Cells& c) { return rounded(log(number(c[1])), 25, half_even); }},
    {"real_log10", [](const Cells& c) { return rounded(log10(number(c[1])), 25, half_even); }},
};

/// Runs the oracle; its lines, or none when it did not end well.
std::vector<std::string> oracle_lines(int count) {
  const std::string table = "exact_oracle_" + std::to_string(seed()) + ".txt";
  const std::string script = std::string{KONKURS_SOURCE_DIR} + "/tests/laws/exact_oracle.py";
  const std::string command =
      "python3 '" + script + "' " + std::to_string(seed()) + " " + std::to_string(count) + " > " + table;
  const bool ran = std::system(command.c_str()) == 0;
  std::vector<std::string> lines;
  std::ifstream file{table};
  for (std::string line; ran && std::getline(file, line);) lines.push_back(line);
  std::remove(table.c_str());
  return lines;
}

}  // namespace

TEST_CASE("exact laws: every operation agrees with the oracle") {
  const int count = rounds(34'000);
  const std::vector<std::string> lines = oracle_lines(count);
  REQUIRE(lines.size() == static_cast<std::size_t>(count));
  std::map<std::string, int> asked;
  for (const std::string& line : lines) {
    const Cells cells = cells_of(line);
    ++asked[cells.front()];
    if (answers.at(cells.front())(cells) != cells.back()) FAIL(line + " but we: " + answers.at(cells.front())(cells));
  }
  CHECK(asked.size() == answers.size());
}

}  // namespace base
