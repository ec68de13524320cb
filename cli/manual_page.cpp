// SPDX-License-Identifier: Apache-2.0
#include "cli/manual_page.h"

#include <algorithm>
#include <fmt/format.h>

#include "core/utf8.h"

namespace isnad::cli {

namespace {

/// Text of one line as troff takes it to mean itself. Hyphens become minus signs, for options to be
/// copied from the page.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = utf8::next(text, i);
    switch (c) {
      case '\\': out += "\\e"; break;
      case '-': out += "\\-"; break;
      case '\'': out += "\\(aq"; break;
      case '"': out += "\\(dq"; break;
      case '`': out += "\\(ga"; break;
      case '^': out += "\\(ha"; break;
      case '~': out += "\\(ti"; break;
      default:
        if (c < 0x80) {
          out += static_cast<char>(c);
        } else {
          out += fmt::format("\\[u{:04X}]", static_cast<unsigned>(c));
        }
    }
  }
  // A point at the beginning of a line would be a request.
  return out.starts_with('.') ? "\\&" + out : out;
}

std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + plain(text) + "\\fR"; }

/// The lines of a text, each on a line of its own in the page.
std::string lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += (out.empty() ? "" : ".br\n") + plain(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string value_of(const UsageOption& option) {
  std::string value = option.choices.empty() ? option.value : "";
  for (const std::string& choice : option.choices) value += (value.empty() ? "" : "|") + choice;
  return value;
}

std::string option_entry(const UsageOption& option) {
  std::string head;
  for (const std::string& name : option.names) {
    head += (head.empty() ? "" : ", ") + (option.is_argument ? italic(name) : bold(name));
  }
  const std::string value = value_of(option);
  if (!option.is_argument && !value.empty()) head += " " + italic(value);
  std::string more;
  if (option.is_argument && !option.choices.empty()) more += "One of " + plain(value) + ".\n";
  if (option.repeated) more += "May be given several times.\n";
  if (option.required && !option.is_argument) more += "Required.\n";
  if (!option.fallback.empty()) more += "By default " + plain(option.fallback) + ".\n";
  const std::string text = lines(option.description) + (more.empty() ? "" : ".br\n" + more);
  return ".TP\n" + head + "\n" + text;
}

std::string entries(const std::vector<UsageOption>& options) {
  std::string out;
  for (const UsageOption& option : options) out += option_entry(option);
  return out;
}

std::string synopsis(const Usage& usage) {
  std::string out = bold(usage.name);
  if (!usage.options.empty()) out += " [" + italic("OPTIONS") + "]";
  for (const UsageOption& argument : usage.arguments) {
    const std::string name = italic(argument.names.front()) + (argument.repeated ? "\\&..." : "");
    out += argument.required ? " " + name : " [" + name + "]";
  }
  if (!usage.commands.empty()) out += " " + italic("COMMAND");
  return out + "\n";
}

/// "Example:" and lines that are indented.
std::string examples(const Usage& usage) {
  constexpr std::string_view kHead = "Example:\n";
  if (!usage.footer.starts_with(kHead)) return {};
  std::string out = ".SH EXAMPLES\n.EX\n";
  std::string_view rest = std::string_view(usage.footer).substr(kHead.size());
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    out += plain(line) + "\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out + ".EE\n";
}

/// A section for each command below, one after the other whatever their depth.
std::string commands_below(const Usage& usage) {
  std::string out;
  for (const Usage& command : usage.commands) {
    out += ".SS " + plain(command.name) + "\n" + lines(command.summary) + ".PP\n" +
           synopsis(command) + entries(command.arguments) + entries(command.options) +
           commands_below(command);
  }
  return out;
}

std::string head(const Usage& usage) {
  std::string upper = page_name(usage);
  std::ranges::transform(upper, upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return fmt::format(".TH {} 1 \"\" \"isnad {}\" \"Isnad\"\n.SH NAME\n{} \\- {}\n.SH SYNOPSIS\n{}",
                     plain(upper), ISNAD_VERSION, plain(page_name(usage)), plain(usage.summary),
                     synopsis(usage));
}

constexpr std::string_view kExitStatus = ".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage.\n";

}  // namespace

std::string page_name(const Usage& usage) {
  std::string name = usage.name;
  std::ranges::replace(name, ' ', '-');
  return name;
}

std::string manual_page(const Usage& usage) {
  std::string page = head(usage);
  if (!usage.arguments.empty()) page += ".SH ARGUMENTS\n" + entries(usage.arguments);
  page += ".SH OPTIONS\n" + entries(usage.options);
  if (!usage.commands.empty()) page += ".SH COMMANDS\n" + commands_below(usage);
  return page + examples(usage) + std::string(kExitStatus) + ".SH SEE ALSO\n.BR isnad (1)\n";
}

std::string manual_overview(const Usage& program) {
  std::string page = head(program) + ".SH COMMANDS\n";
  for (const Usage& command : program.commands) {
    page += ".TP\n.BR " + plain(page_name(command)) + " (1)\n" + lines(command.summary);
  }
  return page + ".SH OPTIONS\n" + entries(program.options) + std::string(kExitStatus);
}

}  // namespace isnad::cli
