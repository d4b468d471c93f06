#pragma once
/// std::visit with one lambda per alternative. No generic lambda among them: a new alternative shall not compile.

namespace base {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace base
