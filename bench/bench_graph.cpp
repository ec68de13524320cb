// SPDX-License-Identifier: Apache-2.0
// usage: bench_graph [NODES [EDGES [FOLDER]]]
// Writes and reads a generated graph as GraphML, by our own code and by that of others, each in a
// process of its own: processor and clock seconds, size of the file, most memory. FOLDER keeps the
// files while it runs; /tmp without it.
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "extract/byte_source.h"
#include "graph/exporters/graphml.h"
#include "graph/graphml_reader.h"

#include "bench/boost_graphml.h"
#include "bench/graph_figures.h"
#include "bench/plain_graphml.h"
#ifdef ISNAD_BENCH_IGRAPH
#include <igraph/igraph.h>
#endif

namespace {

namespace fs = std::filesystem;
using namespace isnad;

/// Processor time of this process, that of the system for it included.
double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double most_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return double(usage.ru_maxrss) * 1024 / 1e6;
}

double clock_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Prints what a piece of work takes. `note` is asked for after it.
void measure(const char* name, const std::function<void()>& work,
             const std::function<std::string()>& note = {}) {
  const double processor = processor_seconds(), clock = clock_seconds();
  work();
  std::printf("%-34s %8.2f %8.2f %10.0f  %s\n", name, processor_seconds() - processor,
              clock_seconds() - clock, most_megabytes(), note ? note().c_str() : "");
  std::fflush(stdout);
}

/// Runs in a process of its own, so that memory is that of this work alone.
void apart(const std::function<void()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    std::fflush(stdout);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) std::printf("  failed\n");
}

void write_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
  std::ofstream out(path, std::ios::binary);
  write(out);
  if (!out.flush()) std::printf("  cannot write %s\n", path.c_str());
}

std::string size_note(const fs::path& path) {
  return std::to_string(fs::file_size(path) / 1000000) + " MB";
}

void write_all(std::uint32_t nodes, std::uint32_t edges, const fs::path& folder) {
  const KnowledgeGraph graph = bench::make_graph(nodes, edges);
  const fs::path ours = folder / "ours.graphml", other = folder / "other.graphml";
  for (int round = 0; round < 2; ++round) {
    measure(
        "write: isnad",
        [&] { write_file(ours, [&](std::ostream& out) { write_graphml(graph, {}, out); }); },
        [&] { return size_note(ours); });
    bench::PlainWriter plain(graph);
    measure(
        "write: plain buffered writer",
        [&] { write_file(other, [&](std::ostream& out) { plain.write(out); }); },
        [&] { return size_note(other); });
    const std::string command = "cmp -s '" + ours.string() + "' '" + other.string() + "'";
    if (std::system(command.c_str()) != 0) std::printf("  the two files differ\n");
  }
  bench::BoostWriter boost(graph);
  measure(
      "write: boost::write_graphml",
      [&] { write_file(other, [&](std::ostream& out) { boost.write(out); }); },
      [&] { return size_note(other); });
  fs::remove(other);
}

void read_ours(const fs::path& path) {
  std::optional<Result<KnowledgeGraph>> graph;
  measure(
      "read: isnad",
      [&] {
        const auto source = open_bytes(path.string());
        graph = read_graphml(
            [&](char* buffer, std::size_t size) { return source.value()->read(buffer, size); },
            path.string(), fs::file_size(path));
      },
      [&] {
        if (!graph->ok()) return graph->error().to_string();
        return std::to_string(graph->value().nodes().size()) + " nodes, " +
               std::to_string(graph->value().edges().size()) + " edges";
      });
}

#ifdef ISNAD_BENCH_IGRAPH
void read_igraph(const fs::path& path) {
  igraph_t graph;
  igraph_set_attribute_table(&igraph_cattribute_table);
  measure(
      "read: igraph_read_graph_graphml",
      [&] {
        std::FILE* const file = std::fopen(path.c_str(), "r");
        igraph_read_graph_graphml(&graph, file, 0);
        std::fclose(file);
      },
      [&] {
        return std::to_string(igraph_vcount(&graph)) + " nodes, " +
               std::to_string(igraph_ecount(&graph)) + " edges";
      });
}
#endif

}  // namespace

int main(int argc, char** argv) {
  const auto number = [&](int i, const char* otherwise) {
    return static_cast<std::uint32_t>(std::strtoul(argc > i ? argv[i] : otherwise, nullptr, 10));
  };
  const std::uint32_t nodes = number(1, "100000"), edges = number(2, "500000");
  const fs::path folder =
      fs::path(argc > 3 ? argv[3] : "/tmp") / ("bench_graph-" + std::to_string(getpid()));
  fs::create_directories(folder);
  std::printf("%u nodes, %u edges\n%-34s %8s %8s %10s\n", nodes, edges, "", "CPU s", "clock s",
              "peak MB");
  std::fflush(stdout);
  apart([&] { write_all(nodes, edges, folder); });
  for (int round = 0; round < 2; ++round) apart([&] { read_ours(folder / "ours.graphml"); });
#ifdef ISNAD_BENCH_IGRAPH
  apart([&] { read_igraph(folder / "ours.graphml"); });
#else
  std::printf("read: igraph                       skipped, it is not installed\n");
#endif
  fs::remove_all(folder);
}
