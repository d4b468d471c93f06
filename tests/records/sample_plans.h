#pragma once
/// Two small contests as plans made by hand: only what loading data needs.
///
///   yard_plan   nominations, facts of every type, two stages with panels, marks, levels and flags
///   dive_plan   items and rounds: marks for each of them

#include "engine/plan.h"

engine::Plan yard_plan();
engine::Plan dive_plan();
