#pragma once
/// Words for what may stand in a place and for what stands there, for the sentences of problems_shape.

#include "base/words.h"
#include "rules/keys/keys.h"
#include "rules/yaml/yaml.h"

namespace rules::problems {

/// «число или список», "a number or a list".
base::Words expected_words(const keys::Value& value);
/// How to write what stands there: «напишите 15000 RUB»; where nobody knows what is meant, how to write any: «0..5».
base::Words meant_words(const yaml::Node& found, const keys::Value& expected);
/// «текст «abc»», "the text “abc”".
base::Words found_words(const yaml::Node& node);
/// «a», «b» и «c»
base::Words listed(std::span<const std::string_view> words);

}  // namespace rules::problems
