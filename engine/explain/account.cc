#include "engine/explain/account.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/decimal.h"
#include "base/overloaded.h"
#include "engine/words/speaker.h"

namespace engine {

namespace {

using base::Words;
using Lines = std::vector<Words>;
using Ids = std::vector<std::string>;

base::Exact exact(std::uint32_t number) { return base::Exact{number}; }

class Accountant {
 public:
  explicit Accountant(const Polled& polled)
      : rule_(polled.rule), poll_(polled.poll), ids_(polled.ids), entry_(polled.entry) {}

  Lines lines() const {
    return std::visit(base::Overloaded{
                          [](SumOfPlaces) { return Lines{}; },
                          [](MedianPlace) { return Lines{}; },
                          [](FirstPlaces) { return Lines{}; },
                          [&](Borda) { return of_borda(); },
                          [&](Copeland) { return of_duels(); },
                          [&](MajorityPlacing) { return of_majority(); },
                          [&](Schulze how) { return of_ways(how.strength); },
                          [&](RankedPairs how) { return of_pairs(how.strength); },
                          [&](Minimax) { return of_duels(); },
                          [&](Kemeny) { return of_kemeny(); },
                          [&](InstantRunoff) { return of_runoff(); },
                      },
                      rule_.how);
  }

 private:
  const std::string& id(std::uint32_t entry) const { return ids_[poll_.entries[entry]]; }

  static void add(Lines& lines, const Words& what, const Ids& whom) {
    if (!whom.empty()) lines.push_back(what + same_words(fmt::format("{}", fmt::join(whom, ", "))));
  }

  Lines of_borda() const {
    const std::uint32_t n = poll_.ballots.entries;
    return {
        {fmt::format("заявок {}: место p даёт {} − p", n, n), fmt::format("{} entries: place p gives {} − p", n, n)}};
  }

  /// Every other entry with what stands between the two, in three lists: more, as much, less.
  template <class Between>
  Lines against(const std::array<Words, 3>& heads, Between between) const {
    std::array<Ids, 3> whom;
    for (std::uint32_t other = 0; other < poll_.ballots.entries; ++other) {
      if (other == entry_) continue;
      const std::uint32_t there = between(entry_, other);
      const std::uint32_t back = between(other, entry_);
      const std::size_t list = there > back ? 0 : there == back ? 1 : 2;
      whom.at(list).push_back(fmt::format("{} ({}:{})", id(other), there, back));
    }
    Lines lines;
    for (std::size_t list = 0; list < heads.size(); ++list) add(lines, heads.at(list), whom.at(list));
    return lines;
  }

  Lines of_duels() const {
    const Duels duels(poll_.ballots);
    return against({{{"больше членов жюри ставят впереди, чем позади: ", "more jurors put it before than behind: "},
                     {"поровну с: ", "as many each way: "},
                     {"больше членов жюри ставят позади: ", "more jurors put it behind: "}}},
                   [&](std::uint32_t a, std::uint32_t b) { return duels.votes(a, b); });
  }

  Lines of_ways(Strength by) const {
    Lines lines = of_duels();
    const std::vector<std::uint32_t> ways = strongest_ways(Duels(poll_.ballots), by);
    const std::size_t n = poll_.ballots.entries;
    const Lines more = against({{{"сильнейший путь сильнее обратного: ", "the strongest way is stronger than back: "},
                                 {"сильнейшие пути равны: ", "the strongest ways are equal: "},
                                 {"сильнейший путь слабее обратного: ", "the strongest way is weaker than back: "}}},
                               [&](std::uint32_t a, std::uint32_t b) { return ways[a * n + b]; });
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
  }

  Lines of_pairs(Strength by) const {
    Lines lines = of_duels();
    const Duels duels(poll_.ballots);
    const std::vector<bool> locked = locked_pairs(duels, by);
    const std::size_t n = poll_.ballots.entries;
    Ids skipped;
    for (std::uint32_t other = 0; other < n; ++other) {
      const bool beats = duels.beats(entry_, other) || duels.beats(other, entry_);
      if (beats && !locked[entry_ * n + other] && !locked[other * n + entry_]) skipped.push_back(id(other));
    }
    add(lines, {"не закреплено, чтобы не замкнуть круг: ", "not locked, lest a circle closes: "}, skipped);
    return lines;
  }

  Lines of_kemeny() const {
    Lines lines = of_duels();
    if (poll_.ballots.entries > kemeny_limit) return lines;
    const KemenyOrder order = kemeny(Duels(poll_.ballots));
    lines.push_back({fmt::format("с лучшим порядком согласны {} парных голосов", order.score),
                     fmt::format("{} pairwise votes agree with the best order", order.score)});
    Ids same;
    for (std::uint32_t other = 0; other < poll_.ballots.entries; ++other) {
      if (other != entry_ && order.levels[other] == order.levels[entry_]) same.push_back(id(other));
    }
    add(lines, {"несколько лучших порядков ставят по-разному её и: ", "several best orders differ about it and: "},
        same);
    return lines;
  }

  std::vector<base::Exact> places() const {
    std::vector<base::Exact> all;
    for (const std::vector<std::uint32_t>& ballot : poll_.ballots.places) {
      if (ballot[entry_] != 0) all.push_back(base::Exact::fraction(ballot[entry_], 2));
    }
    return all;
  }

  /// Column by column, up to the one where a majority is reached.
  Lines of_majority() const {
    const std::size_t majority = poll_.ballots.places.size() / 2 + 1;
    const std::vector<base::Exact> places = this->places();
    Lines lines;
    for (std::uint32_t column = 1; column <= poll_.ballots.entries; ++column) {
      std::size_t marks = 0;
      base::Exact sum;
      for (const base::Exact& place : places) {
        if (place > exact(column)) continue;
        ++marks;
        sum += place;
      }
      lines.push_back({fmt::format("мест не ниже {}: {}, их сумма {}", column, marks, base::to_text(sum)),
                       fmt::format("places {} or better: {}, their sum {}", column, marks, base::to_text(sum))});
      if (marks < majority) continue;
      lines.back() =
          lines.back() + Words{fmt::format(" — большинство ({} из {})", majority, poll_.ballots.places.size()),
                               fmt::format(" — a majority ({} of {})", majority, poll_.ballots.places.size())};
      break;
    }
    return lines;
  }

  Lines of_runoff() const {
    Lines lines;
    std::vector<bool> running(poll_.ballots.entries, true);
    std::size_t number = 0;
    for (const RunoffRound& round : runoff(poll_.ballots)) {
      Ids votes;
      for (std::uint32_t entry = 0; entry < poll_.ballots.entries; ++entry) {
        if (running[entry]) votes.push_back(fmt::format("{} {}", id(entry), base::to_text(round.votes[entry])));
      }
      Ids leave;
      for (const std::uint32_t entry : round.leave) {
        leave.push_back(id(entry));
        running[entry] = false;
      }
      ++number;
      const std::string all = fmt::format("{}", fmt::join(votes, ", "));
      const std::string gone = fmt::format("{}", fmt::join(leave, ", "));
      lines.push_back({fmt::format("круг {}: {}; выбывает {}", number, all, gone),
                       fmt::format("round {}: {}; leaves: {}", number, all, gone)});
      if (!running[entry_]) break;
    }
    return lines;
  }

  const Aggregate& rule_;
  const Poll& poll_;
  std::span<const std::string> ids_;
  std::uint32_t entry_;
};

}  // namespace

std::vector<base::Words> account(const Polled& polled) { return Accountant(polled).lines(); }

}  // namespace engine
