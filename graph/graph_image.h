// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "graph/knowledge_graph.h"

namespace isnad {

/// A graph as the bytes that it has in memory, in a few parts: read as fast as they can be copied.
/// Only for programs whose `image_layout` is the same; everything else is for the formats.

/// Version, order of bytes and sizes of what an image is made of.
[[nodiscard]] std::string image_layout();

/// Hands over the parts piece by piece, those of a part one after the other.
void write_image(const KnowledgeGraph& graph,
                 const std::function<void(std::string_view part, std::string_view bytes)>& put);

/// Where the bytes of an image come from.
struct ImageSource {
  std::function<std::size_t(std::string_view part)> size;
  /// Fills all of `out`, as many bytes as `size` told; false when they cannot be had.
  std::function<bool(std::string_view part, char* out)> read;
};

/// An Error of kind `input` when the bytes are no graph: whatever they are, nothing is read that
/// is not there.
[[nodiscard]] Result<KnowledgeGraph> read_image(const ImageSource& source);

}  // namespace isnad
