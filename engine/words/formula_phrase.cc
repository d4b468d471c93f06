#include "engine/words/formula_phrase.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace engine {

namespace {

using Step = RoundIrrational::Step;

void join(std::vector<Phrase>& stack, const char* sign, Grip grip) {
  const Phrase right = stack.back();
  stack.pop_back();
  stack.back() = {held(stack.back(), grip) + sign + held(right, tighter(grip)), grip};
}

void call(std::vector<Phrase>& stack, const char* name) { stack.back() = call_phrase(name, {stack.back().text}); }

void take_step(std::vector<Phrase>& stack, Step step) {
  switch (step) {
    case Step::argument: return;
    case Step::add: return join(stack, " + ", Grip::sum);
    case Step::subtract: return join(stack, " − ", Grip::sum);
    case Step::multiply: return join(stack, " × ", Grip::product);
    case Step::divide: return join(stack, " / ", Grip::product);
    case Step::power: return join(stack, "^", Grip::power);
    case Step::negate: stack.back() = {"−" + held(stack.back(), Grip::sign), Grip::sign}; return;
    case Step::exp: return call(stack, "exp");
    case Step::ln: return call(stack, "ln");
    case Step::log10: return call(stack, "log10");
  }
}

}  // namespace

Grip tighter(Grip grip) { return grip == Grip::whole ? grip : static_cast<Grip>(static_cast<int>(grip) + 1); }

std::string held(const Phrase& inner, Grip at_least) {
  return inner.grip < at_least ? "(" + inner.text + ")" : inner.text;
}

Phrase call_phrase(const std::string& name, const std::vector<std::string>& arguments) {
  return {fmt::format("{}({})", name, fmt::join(arguments, ", "))};
}

Phrase number_phrase(const std::string& text) {
  if (text.starts_with('-') || text.starts_with("−")) return {text, Grip::sign};
  return {text, text.find('/') == std::string::npos ? Grip::whole : Grip::product};
}

Phrase program_phrase(std::span<const Step> program, std::span<const Phrase> arguments) {
  std::vector<Phrase> stack;
  std::size_t next = 0;
  for (const Step step : program) {
    if (step == Step::argument) {
      stack.push_back(arguments[next++]);
    } else {
      take_step(stack, step);
    }
  }
  return stack.back();
}

}  // namespace engine
