// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "extract/lexicon.h"

namespace isnad {

/// An example of a relation file that does not hold.
struct ExampleFailure {
  std::string relation;
  const RelationExample* example = nullptr;  ///< lives with the lexicon
  std::vector<std::string> missing;  ///< claims that the example expects and the text did not give
  std::vector<std::string> surplus;  ///< claims that it gave and the example does not expect
};

/// Reads the text of an example and compares the claims of `relation` with the expected ones, as
/// sets. A name fits an entity when it is its label in any language, an alias, or the mention;
/// time, modality, polarity and title count where the example gives them. Nothing when it holds.
[[nodiscard]] std::optional<ExampleFailure> run_example(Extractor& extractor,
                                                        const Relation& relation,
                                                        const RelationExample& example);

/// All examples and counter-examples of one language, in the order of the relation files.
struct ExampleReport {
  std::size_t run = 0;      ///< without the pending ones
  std::size_t pending = 0;  ///< known not to hold yet; one that holds is a failure of the list
  std::vector<ExampleFailure> failures;
};
[[nodiscard]] ExampleReport run_examples(const std::shared_ptr<const Lexicon>& lexicon,
                                         const std::string& language);

}  // namespace isnad
