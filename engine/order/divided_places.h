#pragma once
/// Places that people let neighbours share: decision `divided`.

#include <vector>

#include "engine/cells/run.h"

namespace engine {

/// The ranking of an Order node before that, and the states of its places.
struct Undivided {
  const Order& rule;
  const std::vector<State>& states;
  Ranking& ranking;
};

/// Joins the places that decisions join, and tells those that can't be. Who waits for a place is left alone.
std::vector<Objection> divide_places(const Tables& tables, const Undivided& order);

}  // namespace engine
