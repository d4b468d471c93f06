#pragma once
/// Sentences about what a stage's rules are made of besides its criteria.

#include <set>
#include <vector>

#include "engine/words/speaker.h"

namespace engine {

/// ««Деревья», «Скамейки» — указывают, только если «номинация» = «Двор».»: a line for each condition.
std::vector<base::Words> conditional_facts(const Speaker& by);

/// «Балл за прыжок — …», «Проходной балл — назначают решением …»: the named values among the nodes `met`, and with
/// the first stage what people decide.
std::vector<base::Words> quantity_sentences(const Speaker& by, const Stage& stage, const std::set<NodeId>& met);

}  // namespace engine
