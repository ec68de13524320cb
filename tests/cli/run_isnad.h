// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "tests/support/temporary_folder.h"

namespace isnad::test {

/// What a run of the command gave.
struct Ran {
  int code = 0;
  std::string out, err;
};

inline Ran run_isnad(std::vector<std::string> arguments) {
  std::ostringstream out, err;
  const int code = cli::run_command_line(std::move(arguments), {out, err});
  return {code, out.str(), err.str()};
}

/// A folder of its own for each case, with what tests do to files.
class Folder : public TemporaryFolder {
 public:
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
  }
  [[nodiscard]] std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path("")),
                                                  std::filesystem::directory_iterator()));
  }
};

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace isnad::test
