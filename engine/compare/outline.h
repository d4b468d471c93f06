#pragma once
/// Everything that a definition says, thing by thing, so that two definitions can be held against each other. A thing
/// has a name that stays when others come and go, a canonical text that changes whenever a result could, and its words.

#include <string>
#include <vector>

#include "engine/plan/plan.h"

namespace engine {

struct OutlineItem {
  std::string name;               ///< "fact residents", "quantity district.design", "order of city": unique in a plan.
  std::string canonical;          ///< canonical.h
  base::Words subject;            ///< «Показатель «Число жителей»».
  std::vector<base::Words> rule;  ///< What is said of it, a sentence each; may be empty.
  base::Place place;
};

/// In the order in which the definition is read: the contest, its facts and tables, then stage by stage.
std::vector<OutlineItem> outline(const Plan& plan);

}  // namespace engine
