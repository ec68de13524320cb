// SPDX-License-Identifier: Apache-2.0
#include "cli/store_feed.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/hash.h"
#include "extract/article_ref.h"

namespace isnad::cli {

namespace {

/// Enough that a transaction costs little beside what it stores.
constexpr std::size_t kArticlesATransaction = 1000;

}  // namespace

Status StoreFeed::drop_known(ArticleBatch& batch) {
  std::vector<std::string> hashes;
  hashes.reserve(batch.size());
  std::vector<ArticleKey> keys;
  for (const Result<Article>& article : batch) {
    hashes.push_back(article ? content_hash(article.value()) : std::string());
    keys.push_back(
        {article ? std::string_view(article.value().id) : std::string_view(), hashes.back()});
  }
  const Result<std::vector<bool>> known = store_.are_known(keys);
  if (!known) return known.error();
  ArticleBatch rest;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    // Of two versions in one run the later shall stay, whatever was stored before.
    const std::uint64_t id = hash_of(keys[i].id);
    if (batch[i] && known.value()[i] && under_way_.find(id) == nullptr) {
      ++counts_.known;
      continue;
    }
    if (batch[i]) under_way_.get(id, true);
    rest.push_back(std::move(batch[i]));
  }
  batch = std::move(rest);
  return std::nullopt;
}

Status StoreFeed::add(const std::vector<ArticleClaims>& articles) {
  if (articles.empty()) return std::nullopt;
  Counts counts = counts_;
  if (Status failure = store_.begin()) return failure;
  for (const ArticleClaims& article : articles) {
    const Result<Added> added = store_.add(article.article, article.claims);
    if (!added) return added.error();
    counts.added += added.value() == Added::added ? 1 : 0;
    counts.known += added.value() == Added::known ? 1 : 0;
    counts.replaced += added.value() == Added::replaced ? 1 : 0;
  }
  if (Status failure = store_.commit()) return failure;
  counts_ = counts;
  return std::nullopt;
}

Status StoreFeed::add(std::vector<Claim> claims) {
  const auto id_of = [](const Claim& claim) -> const std::string& { return claim.article.id; };
  std::ranges::stable_sort(claims, {}, id_of);
  std::vector<ArticleClaims> articles;
  for (Claim& claim : claims) {
    if (articles.empty() || articles.back().article.id != claim.article.id) {
      if (articles.size() == kArticlesATransaction) {
        if (Status failure = add(articles)) return failure;
        articles.clear();
      }
      articles.push_back({claim.article, {}});
    }
    articles.back().claims.push_back(std::move(claim));
  }
  return add(articles);
}

}  // namespace isnad::cli
