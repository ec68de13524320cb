// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/claim_file.h"
#include "graph/claim_store.h"

namespace isnad::test {

/// All that a claim holds, to the last bit.
inline std::string image_of(const Claim& claim) {
  std::string image;
  write_claim(claim, image);
  const ArticleRef& a = claim.article;
  for (const std::string* text : {&a.url, &a.agency, &a.hash, &a.sketch}) image += *text + '\n';
  return image;
}

inline std::vector<std::string> images_of(const std::vector<Claim>& claims) {
  std::vector<std::string> images;
  for (const Claim& claim : claims) images.push_back(image_of(claim));
  std::sort(images.begin(), images.end());
  return images;
}

inline std::map<std::string, std::vector<Claim>> by_article(const std::vector<Claim>& claims) {
  std::map<std::string, std::vector<Claim>> articles;
  for (const Claim& claim : claims) articles[claim.article.id].push_back(claim);
  return articles;
}

inline ClaimStore open_store(const std::string& path, StoreMode mode = StoreMode::create) {
  Result<ClaimStore> store = ClaimStore::open(path, mode);
  if (!store) FAIL(store.error().to_string());
  return std::move(store.value());
}

inline Added add(ClaimStore& store, const std::vector<Claim>& claims) {
  const Result<Added> added = store.add(claims.front().article, claims);
  if (!added) FAIL(added.error().to_string());
  return added.value();
}

inline void add_all(ClaimStore& store, const std::vector<Claim>& claims) {
  REQUIRE_FALSE(store.begin());
  for (const auto& [id, own] : by_article(claims)) add(store, own);
  REQUIRE_FALSE(store.commit());
}

inline std::vector<std::string> stored(ClaimStore& store) {
  const Result<std::vector<Claim>> claims = store.claims();
  if (!claims) FAIL(claims.error().to_string());
  return images_of(claims.value());
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace isnad::test
