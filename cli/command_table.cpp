// SPDX-License-Identifier: Apache-2.0
#include "cli/command_table.h"

#include <array>

namespace isnad::cli {

namespace {

/// The one list of commands. A new one is a file command_<name>.cpp and its row here.
constexpr std::array kCommands = {
    Command{"extract", "Articles to claims, one JSON object a line",
            "isnad extract news.jsonl articles/ -o claims.jsonl", declare_extract},
    Command{"build", "Articles or claims to a graph", "isnad build news.jsonl -o graph.graphml",
            declare_build},
    Command{"path", "How two entities of a graph are connected, and which words say so",
            "isnad path graph.graphml \"Hakan Fidan\" Baghdad", declare_path},
    Command{"explain", "What an edge of a graph rests on: articles, words, rules",
            "isnad explain graph.graphml \"Hakan Fidan\" visit Baghdad", declare_explain},
    Command{"inspect", "What one stage of the analysis sees in articles",
            "isnad inspect dates article.txt --date 2026-02-04", declare_inspect},
    Command{"check", "Checks the lexicon, runs its examples, shows what is covered",
            "isnad check --lexicon my-words/", declare_check},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace isnad::cli
