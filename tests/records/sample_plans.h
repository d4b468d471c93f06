#pragma once
/// Two small contests as plans made by hand: only what loading data needs.
///
///   yard_plan   nominations, facts of every type, two stages with panels, marks, levels and flags
///   dive_plan   items and rounds: marks for each of them
///   order_plan  places that jurors give, in each round of a nomination, and shared ones
///   vote_plan   ballots: three places, at most two that one likes, ten points to give away

#include "engine/plan/plan.h"

engine::Plan yard_plan();
engine::Plan dive_plan();
engine::Plan order_plan();
engine::Plan vote_plan();
