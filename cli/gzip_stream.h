// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <ostream>

namespace isnad::cli {

/// A stream whose bytes go compressed to another one, as one member of gzip without a time or a
/// name: equal bytes in give equal bytes out.
class GzipStream : public std::ostream {
 public:
  explicit GzipStream(std::ostream& to);
  ~GzipStream() override;
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;

  /// Writes what is left. The file is whole only then; failures show in the state of both streams.
  void finish();

 private:
  class Buffer;
  std::unique_ptr<Buffer> buffer_;
};

}  // namespace isnad::cli
