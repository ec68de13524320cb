// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// A sketch of the words of a text: two texts agree in about as many of its bytes as they share
/// runs of four words. One-permutation MinHash (Li, Owen, Zhang: One Permutation Hashing, NIPS
/// 2012), its empty bins filled by rotation (Shrivastava, Li: Densifying One Permutation Hashing
/// via Rotation, ICML 2014), of which the lowest byte is kept (Li, Koenig: b-Bit Minwise Hashing,
/// WWW 2010).
using SketchBytes = std::array<std::uint8_t, 36>;

/// Makes the sketch of a text from the hashes of its words, in their order. What is stored is
/// compared with what is made later, so that equal words must have equal hashes for ever.
class TextSketcher {
 public:
  TextSketcher();
  void add(std::uint64_t word);
  /// 48 letters of base64url; empty when there were fewer than eight words.
  [[nodiscard]] std::string sketch() const;

 private:
  [[nodiscard]] SketchBytes bytes() const;

  std::array<std::uint64_t, 36> least_;    ///< hash of the runs of each bin
  std::uint64_t last_ = 0;                 ///< word
  std::uint64_t before_ = 0, middle_ = 0;  ///< hashes of two words: up to the third last, the last
  std::size_t words_ = 0;
};

/// The bytes of a written sketch; nothing when it is none.
[[nodiscard]] std::optional<SketchBytes> parse_sketch(std::string_view sketch);

/// How many bytes agree: all in copies, almost none in texts that have nothing in common.
[[nodiscard]] std::size_t equal_bytes(const SketchBytes& a, const SketchBytes& b);

/// The share of all runs of words that two texts have in common, 0 to 1, as their sketches tell.
[[nodiscard]] double estimate_similarity(const SketchBytes& a, const SketchBytes& b);

}  // namespace isnad
