// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <ostream>
#include <string>

#include "cli/answer_forms.h"
#include "cli/edge_text.h"

namespace isnad::cli {

namespace {

/// What would be markup stands behind a backslash.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class MarkdownWriter {
 public:
  MarkdownWriter(const Wording& wording, EvidenceChoice evidence, std::ostream& out)
      : wording_(wording), evidence_(evidence), out_(out) {}

  void write(const Answer& answer) {
    bool first = true;
    for (const AnswerBlock& block : answer.blocks) {
      if (!first) out_ << '\n';
      first = false;
      write(block);
    }
    if (answer.blocks.empty() && !answer.nothing.empty()) out_ << escaped(answer.nothing) << '\n';
  }

 private:
  void write(const AnswerBlock& block) {
    if (!block.heading.empty()) fmt::print(out_, "## {}\n\n", escaped(block.heading));
    for (std::size_t i = 0; i < block.steps.size(); ++i) write_step(block, i);
    if (!block.columns.empty()) write_table(block);
  }

  void write_step(const AnswerBlock& block, std::size_t i) {
    const EdgeAccount edge = step_account(wording_.graph(), block, i, evidence_);
    const std::string mark = block.is_path ? fmt::format("{}. ", i + 1) : "- ";
    const std::string indent(mark.size(), ' ');
    std::string remark;
    if (!block.remarks.empty() && !block.remarks[i].empty()) {
      remark = " (" + wording_.word(block.remarks[i]) + ")";
    }
    const std::string when = escaped(when_text(edge, wording_));
    fmt::print(out_, "{}{}**{}** {}{}{} `{}`\n", mark, block.by_time ? when + " " : "",
               escaped(wording_.step(edge)), block.by_time ? "" : when + ", ",
               escaped(circumstances(edge, wording_)), remark, edge.id);
    for (const ReportAccount& report : edge.reports) {
      std::string source = escaped(report_source(report, wording_));
      if (!report.url.empty()) source += fmt::format(" <{}>", report.url);
      fmt::print(out_, "\n{}> {}\n{}>\n{}> {}\n", indent, escaped(isolated(report.text)), indent,
                 indent, source);
    }
    if (edge.further_reports > 0 && evidence_ == EvidenceChoice::best) {
      fmt::print(out_, "\n{}{}\n", indent, wording_.count(edge.further_reports, "further report"));
    }
    if (!block.parallel.empty() && !block.parallel[i].empty()) {
      fmt::print(out_, "\n{}{}\n", indent, escaped(parallel_text(block.parallel[i], wording_)));
    }
    out_ << '\n';
  }

  void write_table(const AnswerBlock& block) {
    out_ << '|';
    for (const std::string_view column : block.columns) {
      fmt::print(out_, " {} |", escaped(field_name(column, wording_)));
    }
    out_ << "\n|";
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
      out_ << (!block.rows.empty() && is_number(block.rows.front()[c]) ? " ---: |" : " --- |");
    }
    out_ << '\n';
    for (const std::vector<Cell>& row : block.rows) {
      out_ << '|';
      for (const Cell& cell : row) fmt::print(out_, " {} |", escaped(cell_text(cell, wording_)));
      out_ << '\n';
    }
  }

  const Wording& wording_;
  EvidenceChoice evidence_;
  std::ostream& out_;
};

}  // namespace

void write_markdown(const Answer& answer, const Wording& wording, EvidenceChoice evidence,
                    std::ostream& out) {
  MarkdownWriter(wording, evidence, out).write(answer);
}

}  // namespace isnad::cli
