// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <ostream>
#include <string>
#include <vector>

#include "cli/answer_forms.h"
#include "cli/edge_text.h"
#include "cli/terminal_text.h"

namespace isnad::cli {

namespace {

constexpr std::string_view kBold = "\033[1m", kGreen = "\033[32m", kFaint = "\033[2m",
                           kPlain = "\033[0m";
/// A column of a table keeps this much, however narrow the terminal.
constexpr int kLeastColumn = 8;
constexpr int kDayWidth = 10;

class TextWriter {
 public:
  TextWriter(const Wording& wording, EvidenceChoice evidence, TextStyle style, std::ostream& out)
      : wording_(wording), evidence_(evidence), style_(style), out_(out) {}

  void write(const Answer& answer) {
    bool first = true;
    for (const AnswerBlock& block : answer.blocks) {
      if (!first) out_ << '\n';
      first = false;
      write(block);
    }
    if (answer.blocks.empty() && !answer.nothing.empty()) out_ << answer.nothing << '\n';
  }

 private:
  [[nodiscard]] std::string painted(std::string_view color, std::string_view text) const {
    if (!style_.color || text.empty()) return std::string(text);
    return fmt::format("{}{}{}", color, text, kPlain);
  }

  void write(const AnswerBlock& block) {
    if (!block.heading.empty()) wrapped(painted(kBold, block.heading), 0, 2);
    for (std::size_t i = 0; i < block.steps.size(); ++i) write_step(block, i);
    if (!block.columns.empty()) write_table(block);
  }

  void write_step(const AnswerBlock& block, std::size_t i) {
    const EdgeAccount edge = step_account(wording_.graph(), block, i, evidence_);
    std::string line = block.is_path ? fmt::format("{}. ", i + 1) : std::string();
    const std::string when = when_text(edge, wording_);
    line += block.by_time
                ? painted(kGreen, fitted(when, std::max(kDayWidth, display_columns(when)), false)) +
                      "  "
                : "";
    line += wording_.step(edge) + "  ";
    line += painted(kGreen, (block.by_time ? "" : when + ", ") + circumstances(edge, wording_));
    if (!block.remarks.empty() && !block.remarks[i].empty()) {
      line += " (" + wording_.word(block.remarks[i]) + ")";
    }
    wrapped(line + "  " + painted(kFaint, "[" + edge.id + "]"), 2, 5);
    for (const ReportAccount& report : edge.reports) {
      wrapped(isolated(report.text), 5, 5);
      wrapped(painted(kFaint, report_source(report, wording_)), 7, 7);
    }
    if (edge.further_reports > 0 && evidence_ == EvidenceChoice::best) {
      const std::string further = wording_.count(edge.further_reports, "further report");
      wrapped(painted(kFaint, further), 7, 7);
    }
    if (!block.parallel.empty() && !block.parallel[i].empty()) {
      wrapped(parallel_text(block.parallel[i], wording_), 5, 7);
    }
  }

  /// Breaks at blanks so that lines fit the terminal; a word that is too long stays whole.
  void wrapped(const std::string& text, int first_indent, int indent) {
    std::string line(static_cast<std::size_t>(first_indent), ' ');
    int width = first_indent;
    bool empty = true;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word(text.data() + at, end - at);
      const int word_width = display_columns(word);
      if (style_.columns > 0 && !empty && width + 1 + word_width > style_.columns) {
        out_ << line << '\n';
        line.assign(static_cast<std::size_t>(indent), ' ');
        width = indent;
        empty = true;
      }
      if (!empty) line += ' ', ++width;
      line += word;
      width += word_width;
      empty = false;
      at = end + 1;
    }
    while (line.ends_with(' ')) line.pop_back();
    out_ << line << '\n';
  }

  void write_table(const AnswerBlock& block) {
    std::vector<std::vector<std::string>> lines(1);
    for (const std::string_view column : block.columns) {
      lines[0].push_back(field_name(column, wording_));
    }
    for (const std::vector<Cell>& row : block.rows) {
      std::vector<std::string>& line = lines.emplace_back();
      for (const Cell& cell : row) line.push_back(cell_text(cell, wording_));
    }
    const std::vector<int> widths = column_widths(lines);
    for (std::size_t r = 0; r < lines.size(); ++r) {
      std::string text;
      for (std::size_t c = 0; c < widths.size(); ++c) {
        const bool right = !block.rows.empty() && is_number(block.rows[r == 0 ? 0 : r - 1][c]);
        text += c == 0 ? "" : "  ";
        text += fitted(lines[r][c], widths[c], right);
      }
      while (text.ends_with(' ')) text.pop_back();
      out_ << (r == 0 ? painted(kBold, text) : text) << '\n';
    }
  }

  /// As wide as the widest cell; where the terminal is too narrow, the widest columns give way.
  [[nodiscard]] std::vector<int> column_widths(
      const std::vector<std::vector<std::string>>& lines) const {
    std::vector<int> widths(lines[0].size(), 0);
    for (const std::vector<std::string>& line : lines) {
      for (std::size_t c = 0; c < line.size(); ++c) {
        widths[c] = std::max(widths[c], display_columns(line[c]));
      }
    }
    if (style_.columns == 0) return widths;
    int total = 2 * (static_cast<int>(widths.size()) - 1);
    for (const int width : widths) total += width;
    while (total > style_.columns) {
      const auto widest = std::max_element(widths.begin(), widths.end());
      if (*widest <= kLeastColumn) break;
      --*widest;
      --total;
    }
    return widths;
  }

  static std::string fitted(const std::string& text, int width, bool right) {
    const int own = display_columns(text);
    if (own > width) return cut_columns(text, width - 1) + "\u2026";
    const std::string blanks(static_cast<std::size_t>(width - own), ' ');
    return right ? blanks + text : text + blanks;
  }

  const Wording& wording_;
  EvidenceChoice evidence_;
  TextStyle style_;
  std::ostream& out_;
};

}  // namespace

void write_text(const Answer& answer, const Wording& wording, EvidenceChoice evidence,
                TextStyle style, std::ostream& out) {
  TextWriter(wording, evidence, style, out).write(answer);
}

}  // namespace isnad::cli
