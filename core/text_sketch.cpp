// SPDX-License-Identifier: Apache-2.0
#include "core/text_sketch.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "core/hash.h"

namespace isnad {

namespace {

constexpr std::size_t kBins = std::tuple_size_v<SketchBytes>;
constexpr std::size_t kRunWords = 4;
constexpr std::size_t kLeastWords = 8;
constexpr std::size_t kWritten = kBins / 3 * 4;
constexpr std::string_view kLetters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

constexpr std::uint64_t kNone = std::numeric_limits<std::uint64_t>::max();

}  // namespace

TextSketcher::TextSketcher() { least_.fill(kNone); }

void TextSketcher::add(std::uint64_t word) {
  // two pairs of words make a run of four
  const std::uint64_t pair = last_ * 0x9E3779B97F4A7C15U + word;
  if (++words_ >= kRunWords) {
    const std::uint64_t hash = mix_bits(before_ * 0xC4CEB9FE1A85EC53U + pair);
    std::uint64_t& least = least_[((hash >> 32) * kBins) >> 32];
    least = std::min(least, hash & 0xFFFFFFFFU);
  }
  before_ = middle_;
  middle_ = pair;
  last_ = word;
}

SketchBytes TextSketcher::bytes() const {
  // An empty bin takes the value of the next that has one; how far it came from goes in, or texts
  // would agree in all bins that they took from one.
  SketchBytes out{};
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    std::size_t steps = 0;
    while (least_[(bin + steps) % kBins] == kNone) ++steps;
    const std::uint64_t value = least_[(bin + steps) % kBins];
    out[bin] = static_cast<std::uint8_t>(combine_hashes(value, steps));
  }
  return out;
}

std::string TextSketcher::sketch() const {
  if (words_ < kLeastWords) return {};
  const SketchBytes bytes = this->bytes();
  std::string out;
  out.reserve(kWritten);
  for (std::size_t i = 0; i < kBins; i += 3) {
    const unsigned group = bytes[i] << 16U | bytes[i + 1] << 8U | bytes[i + 2];
    for (const unsigned shift : {18U, 12U, 6U, 0U}) out += kLetters[group >> shift & 63U];
  }
  return out;
}

std::optional<SketchBytes> parse_sketch(std::string_view sketch) {
  if (sketch.size() != kWritten) return std::nullopt;
  SketchBytes bytes{};
  for (std::size_t i = 0, at = 0; i < kBins; i += 3) {
    unsigned group = 0;
    for (int letter = 0; letter < 4; ++letter) {
      const std::size_t value = kLetters.find(sketch[at++]);
      if (value == std::string_view::npos) return std::nullopt;
      group = group << 6U | static_cast<unsigned>(value);
    }
    for (std::size_t part = 0; part < 3; ++part) {
      bytes[i + part] = static_cast<std::uint8_t>(group >> (16 - 8 * part));
    }
  }
  return bytes;
}

std::size_t equal_bytes(const SketchBytes& a, const SketchBytes& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < kBins; ++i) equal += a[i] == b[i];
  return equal;
}

double estimate_similarity(const SketchBytes& a, const SketchBytes& b) {
  // Of the bins that differ one in 256 has the same byte by chance.
  constexpr double kChance = 1.0 / 256;
  const double equal = static_cast<double>(equal_bytes(a, b)) / kBins;
  return std::max(0.0, (equal - kChance) / (1 - kChance));
}

}  // namespace isnad
