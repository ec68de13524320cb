// SPDX-License-Identifier: Apache-2.0
// Speed of the store: claims that are added in one transaction, the same articles met again, and
// all claims read back.
//
// usage: bench_store CLAIMS.jsonl [ARTICLES] [FOLDER]
//
// CLAIMS.jsonl is what `isnad extract` writes; its articles are repeated under other ids until
// there are ARTICLES of them (100000). The store lies in FOLDER (the present one) and is removed.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "graph/claim_file.h"
#include "graph/claim_store.h"

namespace {

using Clock = std::chrono::steady_clock;
using isnad::Claim;

[[noreturn]] void fail(const isnad::Error& error) {
  std::cerr << error.to_string() << '\n';
  std::exit(1);
}

std::vector<std::vector<Claim>> read_articles(const std::string& path) {
  std::ifstream in(path);
  std::map<std::string, std::vector<Claim>> articles;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    const isnad::Result<Claim> claim = isnad::read_claim(line, path, ++number);
    if (!claim) fail(claim.error());
    articles[claim.value().article.id].push_back(claim.value());
  }
  std::vector<std::vector<Claim>> list;
  for (auto& [id, claims] : articles) list.push_back(std::move(claims));
  return list;
}

/// The article at this place of an endless row, with id and hash of its own.
void rename(std::vector<Claim>& claims, std::size_t place) {
  char hash[17];
  std::snprintf(hash, sizeof hash, "%016zx", place * 0x9E3779B97F4A7C15U);
  for (Claim& claim : claims) {
    claim.article.id = "article-" + std::to_string(place);
    claim.article.hash = hash;
    claim.article.sketch = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" + std::string(hash);
  }
}

/// By the clock on the wall, and what the processor worked of it.
struct Seconds {
  double wall = 0;
  double processor = 0;

  void take(const std::function<void()>& work) {
    const Clock::time_point begin = Clock::now();
    const std::clock_t ticks = std::clock();
    work();
    wall += std::chrono::duration<double>(Clock::now() - begin).count();
    processor += double(std::clock() - ticks) / CLOCKS_PER_SEC;
  }
  void print(const char* what, std::size_t claims) const {
    const auto number = static_cast<double>(claims);
    std::printf("%s: %.2f s, %.0f claims/s; processor %.2f s, %.0f claims/s\n", what, wall,
                number / wall, processor, number / processor);
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 4) {
    std::cerr << "usage: bench_store CLAIMS.jsonl [ARTICLES] [FOLDER]\n";
    return 2;
  }
  std::vector<std::vector<Claim>> texts = read_articles(argv[1]);
  const std::size_t count = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 100000;
  const std::string path = std::string(argc > 3 ? argv[3] : ".") + "/bench_store.isnad";
  if (texts.empty() || std::filesystem::exists(path)) {
    std::cerr << (texts.empty() ? "no claims" : path + " is there already") << '\n';
    return 1;
  }
  auto store = isnad::ClaimStore::open(path, isnad::StoreMode::create);
  if (!store) fail(store.error());

  std::size_t claims = 0;
  Seconds adding, meeting, reading;
  adding.take([&] {
    if (const isnad::Status failure = store.value().begin()) fail(*failure);
  });
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<Claim>& text = texts[i % texts.size()];
    rename(text, i);
    claims += text.size();
    adding.take([&] {
      const auto added = store.value().add(text.front().article, text);
      if (!added) fail(added.error());
    });
  }
  adding.take([&] {
    if (const isnad::Status failure = store.value().commit()) fail(*failure);
  });
  std::size_t known = 0;
  constexpr std::size_t kBatch = 32;  // as many as `isnad build` asks for at a time
  for (std::size_t i = 0; i < count; i += kBatch) {
    std::vector<isnad::ArticleRef> articles;
    for (std::size_t k = i; k < std::min(count, i + kBatch); ++k) {
      std::vector<Claim>& text = texts[k % texts.size()];
      rename(text, k);
      articles.push_back(text.front().article);
    }
    meeting.take([&] {
      std::vector<isnad::ArticleKey> keys;
      for (const isnad::ArticleRef& article : articles) keys.push_back({article.id, article.hash});
      const auto found = store.value().are_known(keys);
      if (!found) fail(found.error());
      known += static_cast<std::size_t>(std::ranges::count(found.value(), true));
    });
  }
  std::size_t read = 0;
  reading.take([&] {
    if (const auto failure = store.value().read([&](Claim&&) { ++read; })) fail(*failure);
  });
  std::printf("%zu articles, %zu claims, %.0f bytes a claim\n", count, claims,
              static_cast<double>(std::filesystem::file_size(path)) / static_cast<double>(claims));
  adding.print("added", claims);
  std::printf("met again: %.2f s, %zu known, %.3f of adding them\n", meeting.wall, known,
              meeting.wall / adding.wall);
  reading.print("read", read);
  std::filesystem::remove(path);
  return known == count && read == claims ? 0 : 1;
}
