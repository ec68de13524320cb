// SPDX-License-Identifier: Apache-2.0
// usage: bench_entities [IMPORTED] [FILE.jsonl]
// Time and memory of loading the base of entities, alone and with IMPORTED persons laid over it
// (generated names); with articles also the speed of extraction with and without them.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "extract/article_reader.h"
#include "extract/extractor.h"

namespace {

constexpr int kRounds = 5;

double processor_seconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

/// Resident memory in megabytes; 0 where the system does not tell.
double resident_megabytes() {
  std::ifstream status("/proc/self/statm");
  double pages = 0, resident = 0;
  status >> pages >> resident;
  return resident * 4096 / 1e6;
}

/// A table of persons with two Arabic names each, made of syllables.
std::string imported_persons(std::size_t count) {
  constexpr char32_t kConsonants[] = {0x628, 0x62A, 0x631, 0x633, 0x634, 0x641, 0x643, 0x644,
                                      0x645, 0x646, 0x62F, 0x632, 0x62C, 0x62D, 0x63A, 0x642};
  constexpr char32_t kVowels[] = {0x627, 0x648, 0x64A};
  std::string text = "id\tar\ten\tcountry\n";
  for (std::size_t i = 0; i < count; ++i) {
    std::u32string first, last;
    for (std::size_t n = i * 2654435761U % 1048576, k = 0; k < 6; ++k, n /= 16) {
      std::u32string& word = k < 2 ? first : last;
      word += kConsonants[(k < 4 ? n : i >> (4 * (k - 4))) % 16];
      word += kVowels[(i + k) % 3];
    }
    std::string digits = std::to_string(i);
    digits.insert(0, 7 - digits.size(), '0');
    const std::string given = isnad::utf8::encode(first), family = isnad::utf8::encode(last);
    text += "person/x" + digits + "\t" + given + " " + family + "|" + family + " " + given +
            "\tName " + digits + "\tcountry/EG\n";
  }
  return text;
}

double load_seconds(const isnad::LexiconFiles& files) {
  const double begin = processor_seconds();
  const auto table = isnad::EntityTable::load(files, "ar");
  const double took = processor_seconds() - begin;
  if (!table) {
    std::cerr << table.error().to_string() << '\n';
    std::exit(1);
  }
  return took;
}

/// Megabytes of articles in a second of processor time.
double speed(const isnad::LexiconFiles& files, const std::vector<isnad::Article>& articles) {
  auto lexicon = isnad::Lexicon::load(files);
  if (!lexicon) std::exit(1);
  isnad::Extractor extractor(lexicon.value());
  double best = 0, megabytes = 0;
  for (const isnad::Article& a : articles)
    megabytes += double(a.title.size() + a.text.size()) / 1e6;
  for (int round = 0; round < kRounds; ++round) {
    const double begin = processor_seconds();
    for (const isnad::Article& a : articles) extractor.extract(a);
    best = std::max(best, megabytes / (processor_seconds() - begin));
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t imported = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 0;
  std::cout << std::fixed << std::setprecision(1);
  isnad::LexiconFiles files = isnad::LexiconFiles::embedded();
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) best = std::min(best, load_seconds(files));
  const double before = resident_megabytes();
  const auto table = isnad::EntityTable::load(files, "ar");
  std::cout << "base: " << table.value().size() << " entities, " << table.value().offices().size()
            << " offices, " << best * 1000 << " ms, " << resident_megabytes() - before
            << " MB more resident, " << resident_megabytes() << " MB in all\n";
  std::vector<isnad::Article> articles;
  if (argc > 2) {
    isnad::ArticleReader reader({argv[2]});
    while (std::optional<isnad::Result<isnad::Article>> article = reader.next()) {
      if (*article) articles.push_back(std::move(article->value()));
    }
    std::cout << "extraction: " << speed(files, articles) << " MB/s\n";
  }
  if (imported == 0) return 0;
  files.add({"entities/persons_imported.tsv", "imported", imported_persons(imported)});
  std::cout << "with " << imported << " imported: " << load_seconds(files) * 1000 << " ms\n";
  const double with_file = resident_megabytes();
  const auto big = isnad::EntityTable::load(files, "ar");
  std::cout << big.value().size() << " entities, " << resident_megabytes() - with_file
            << " MB more resident, " << resident_megabytes() << " MB in all\n";
  if (!articles.empty()) std::cout << "extraction: " << speed(files, articles) << " MB/s\n";
}
