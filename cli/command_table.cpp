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
    Command{"store", "What is in a store, whether it is sound, and taking articles out of it",
            "isnad store info news.isnad", declare_store},
    Command{"export", "A graph or part of it in another format",
            "isnad export graph.graphml --since 2026-01 --around Turkey -o turkey.ttl",
            declare_export},
    Command{"merge", "Graphs, stores and claims of any shards to the graph of all",
            "isnad merge monday.graphml tuesday.isnad wednesday.jsonl -o week.graphml",
            declare_merge},
    Command{"path", "How two entities of a graph are connected, and which words say so",
            "isnad path graph.graphml \"Hakan Fidan\" Baghdad", declare_path},
    Command{"neighbors", "What is around entities, and what is told between all of it",
            "isnad neighbors graph.graphml Fidan --hops 2 --type person", declare_neighbors},
    Command{"between", "All that is told of two entities, and how much of it by month",
            "isnad between graph.graphml Turkey Iraq --since 2025", declare_between},
    Command{"timeline", "What is told of an entity, or of two, in the order of time",
            "isnad timeline graph.graphml Baghdad --roles", declare_timeline},
    Command{"top", "Which entities have most edges, neighbours or sources, or are most central",
            "isnad top graph.graphml --by pagerank --type person --since 2025", declare_top},
    Command{"communities", "Groups of entities that have more to do with each other than others",
            "isnad communities graph.graphml --not-relation holds_office", declare_communities},
    Command{"components", "Which entities are connected at all",
            "isnad components graph.graphml --strong", declare_components},
    Command{"search", "Entities by their names, and edges by the words of their reports",
            "isnad search graph.graphml \"water agreement\"", declare_search},
    Command{"stats", "What a graph consists of", "isnad stats graph.graphml", declare_stats},
    Command{"diff", "What came, went and changed between two graphs, and why",
            "isnad diff monday.graphml tuesday.graphml", declare_diff},
    Command{"explain", "What an edge of a graph rests on: articles, words, rules",
            "isnad explain graph.graphml \"Hakan Fidan\" visit Baghdad", declare_explain},
    Command{"inspect", "What one stage of the analysis sees in articles",
            "isnad inspect dates article.txt --date 2026-02-04", declare_inspect},
    Command{
        "resolve", "Who or what a name means, or a role on a day, and why",
        "isnad resolve \"\u0648\u0632\u064A\u0631 \u0627\u0644\u062E\u0627\u0631\u062C\u064A\u0629 "
        "\u0627\u0644\u0623\u0645\u0631\u064A\u0643\u064A\" --date 2023-05-01",
        declare_resolve},
    Command{"check", "Checks the lexicon, runs its examples, shows what is covered",
            "isnad check --lexicon my-words/", declare_check},
    Command{"lexicon", "Imports actors and places of other sources as tables of the lexicon",
            "isnad lexicon import wikidata latest-all.json.bz2 -o my-actors/",
            declare_lexicon_command},
    Command{"completion", "The script that lets a shell complete commands, options and names",
            "isnad completion bash > ~/.local/share/bash-completion/completions/isnad",
            declare_completion},
    Command{"manual", "Writes the pages of the manual", "isnad manual man1/", declare_manual, true},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

}  // namespace isnad::cli
