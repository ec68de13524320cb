// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/rdf_mapper.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "graph/exporters/rdf_iri.h"
#include "graph/exporters/rdf_words.h"
#include "graph/number_text.h"
#include "graph/value_list.h"

namespace isnad::rdf {

namespace {

using namespace words;

std::string entity_path(std::string_view id) { return "entity/" + path_of_id(id); }
std::string article_path(std::string_view id) { return "article/" + path_segment(id); }
std::string source_path(std::string_view name) { return "source/" + path_segment(name); }
std::string edge_path(std::string_view id) { return "edge/" + path_segment(id); }

Iri in_base(std::string_view path) { return {Space::base, path}; }

/// Text that every reader takes: NUL and the two non-characters of the first plane, which some
/// refuse, become U+FFFD.
std::string readable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    if (c == 0 || c == 0xFFFE || c == 0xFFFF) {
      utf8::append(out, 0xFFFD);
    } else {
      out += text.substr(begin, i - begin);
    }
  }
  return out;
}

/// The triples of one subject; what is empty or unknown is left out.
class Subject {
 public:
  Subject(Sink& sink, std::string_view path, std::string_view graph = {})
      : Subject(sink, in_base(path), graph.empty() ? Iri{} : in_base(graph)) {}
  Subject(Sink& sink, Iri subject, Iri graph) : sink_(sink) { sink.begin(subject, graph); }
  ~Subject() { sink_.end(); }
  Subject(const Subject&) = delete;
  Subject& operator=(const Subject&) = delete;

  void is(Iri type) { sink_.add(kType, type); }
  void add(Iri predicate, Iri object) { sink_.add(predicate, object); }
  void link(Iri predicate, std::string_view path) { sink_.add(predicate, in_base(path)); }
  void text(Iri predicate, std::string_view text, std::string_view language = {}) {
    if (text.empty()) return;
    const std::string clean = readable(text);
    sink_.add(predicate, {clean, Datatype::string, is_language_tag(language) ? language : ""});
  }
  void typed(Iri predicate, std::string_view text, Datatype type) {
    if (text.empty()) return;
    const std::string clean = readable(text);
    sink_.add(predicate, Literal{clean, type});
  }
  void day(Iri predicate, Day day) { typed(predicate, day_text(day), Datatype::date); }
  void count(Iri predicate, std::uint64_t number) {
    typed(predicate, std::to_string(number), Datatype::integer);
  }
  void flag(Iri predicate, bool flag) {
    typed(predicate, flag ? "true" : "false", Datatype::boolean);
  }
  void decimal(Iri predicate, std::string_view number) {
    typed(predicate, number, Datatype::decimal);
  }

 private:
  Sink& sink_;
};

class Mapper {
 public:
  Mapper(const KnowledgeGraph& graph, const ExportOptions& options, Sink& sink)
      : graph_(graph), options_(options), sink_(sink) {}

  void run() {
    relations();
    for (std::size_t i = 0; i < graph_.nodes().size(); ++i) node(static_cast<NodeIndex>(i));
    articles();
    for (const Edge& edge : graph_.edges()) statement(edge);
  }

 private:
  std::string_view text(TextId id) const { return graph_.text(id); }
  std::string node_path(NodeIndex node) const { return entity_path(graph_.node_id(node)); }

  /// Relations keep their names; others than plain ones are encoded.
  std::string relation_name(const RelationKind& kind) const {
    return path_segment(text(kind.relation));
  }

  void relations() {
    std::map<std::string, std::pair<std::string_view, bool>> names;
    for (const RelationKind& kind : graph_.kinds()) {
      auto& [label, symmetric] = names[relation_name(kind)];
      label = text(kind.relation);
      symmetric = symmetric || kind.symmetric;
    }
    for (const auto& [name, of_name] : names) {
      Subject subject(sink_, Iri{Space::rel, name}, Iri{});
      subject.is(kProperty);
      subject.is(kRelation);
      if (of_name.second) subject.is(kSymmetricProperty);
      subject.text(kLabel, of_name.first);
    }
  }

  /// The label in the language that was asked for, with its tag; else the label of the articles,
  /// with the tag of a label that is the same.
  void preferred_label(Subject& subject, NodeIndex index,
                       const std::vector<std::pair<std::string, std::string>>& labels) const {
    const std::string_view label = graph_.label(index);
    for (const auto& [tag, text] : labels) {
      if (options_.language.empty() ? text == label : tag == options_.language) {
        return subject.text(kPrefLabel, text, tag);
      }
    }
    subject.text(kPrefLabel, label);
  }

  void coordinate(Subject& subject, Iri predicate, double degrees, double limit) const {
    if (degrees >= -limit && degrees <= limit) subject.decimal(predicate, format_decimal(degrees));
  }

  void node(NodeIndex index) {
    const Node& node = graph_.nodes()[index];
    Subject subject(sink_, node_path(index));
    const EntityClass classes = class_of(node.type);
    subject.is(classes.own);
    if (!classes.common.local.empty()) subject.is(classes.common);
    const auto labels = split_pairs(text(node.labels));
    preferred_label(subject, index, labels);
    for (const auto& [tag, label] : labels) subject.text(kLabel, label, tag);
    for (const std::string& alias : split_list(text(node.aliases))) {
      subject.text(kAltLabel, alias);
    }
    same_entities(subject, node);
    subject.text(kIso, text(node.iso));
    if (node.has_place) {
      coordinate(subject, kLat, node.lat, 90);
      coordinate(subject, kLong, node.lon, 180);
    }
    subject.day(kFirstSeen, node.first_seen);
    subject.day(kLastSeen, node.last_seen);
    subject.count(kMentions, node.mentions);
    subject.count(kArticles, node.articles);
    plain_triples(subject, index);
  }

  void same_entities(Subject& subject, const Node& node) const {
    const auto digits = [](std::string_view text) {
      return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    const std::string_view wikidata = text(node.wikidata);
    if (wikidata.starts_with('Q') && digits(wikidata.substr(1))) {
      subject.add(kSameAs, Iri{Space::wd, wikidata});
    }
    if (digits(text(node.geonames))) {
      const std::string geonames =
          "https://sws.geonames.org/" + std::string(text(node.geonames)) + "/";
      subject.add(kSameAs, Iri{Space::none, geonames});
    }
  }

  /// A plain triple is said without its time or who says so: only what is told as a fact and
  /// nobody denies becomes one.
  bool is_plain(const Edge& edge) const {
    return edge.polarity == Polarity::affirmed && edge.modality == Modality::actual &&
           !graph_.details(edge).disputed;
  }

  void plain_triples(Subject& subject, NodeIndex index) {
    graph_.steps_from(index, steps_);
    std::set<std::pair<std::string, NodeIndex>> triples;
    for (const EdgeStep step : steps_) {
      const Edge& edge = graph_.edges()[step.edge];
      if (!step.forward || !is_plain(edge)) continue;
      triples.emplace(relation_name(graph_.kind(edge)), edge.target);
    }
    for (const auto& [relation, target] : triples) {
      subject.link(Iri{Space::rel, relation}, node_path(target));
    }
  }

  void articles() {
    std::map<std::string_view, const ArticleRecord*> by_id;
    std::set<std::string_view> sources;
    for (const ArticleRecord& article : graph_.articles()) {
      by_id.emplace(text(article.id), &article);
      if (article.source != kNoText) sources.insert(text(article.source));
    }
    for (const std::string_view source : sources) {
      Subject subject(sink_, source_path(source));
      subject.is(kProvOrganization);
      subject.text(kLabel, source);
    }
    for (const auto& [id, record] : by_id) article(*record);
  }

  void article(const ArticleRecord& article) {
    const std::string path = article_path(text(article.id));
    Subject subject(sink_, path, path);
    subject.is(kNewsArticle);
    subject.is(kProvEntity);
    subject.text(kIdentifier, text(article.id));
    subject.day(kDatePublished, article.date);
    if (is_language_tag(text(article.language))) {
      subject.text(kInLanguage, text(article.language));
    }
    const std::string url = web_address(text(article.url));
    if (!url.empty()) subject.add(kUrl, Iri{Space::none, url});
    if (article.source != kNoText) subject.link(kAttributedTo, source_path(text(article.source)));
    if (article.agency != kNoText) {
      subject.link(kSourceOrganization, entity_path(text(article.agency)));
    }
  }

  /// Names of the claims of an edge. A claim without an id, or with that of one before it, is
  /// called after its edge.
  std::vector<std::string> claim_paths(const Edge& edge) const {
    std::vector<std::string> paths;
    for (const EvidenceRecord& record : graph_.evidence(edge)) {
      std::string path = "claim/" + path_segment(text(graph_.article(record).id)) + "/" +
                         path_segment(text(record.claim));
      if (record.claim == kNoText || std::find(paths.begin(), paths.end(), path) != paths.end()) {
        path = edge_path(graph_.edge_id(edge)) + "/claim/" + std::to_string(paths.size() + 1);
      }
      paths.push_back(std::move(path));
    }
    return paths;
  }

  void statement(const Edge& edge) {
    const std::vector<std::string> claims = claim_paths(edge);
    {
      const RelationKind& kind = graph_.kind(edge);
      Subject subject(sink_, edge_path(graph_.edge_id(edge)));
      subject.is(kind.standing ? kStandingRelation : kEvent);
      subject.is(kRdfStatement);
      subject.link(kSubject, node_path(edge.source));
      subject.add(kPredicate, Iri{Space::rel, relation_name(kind)});
      subject.link(kObject, node_path(edge.target));
      time(subject, edge);
      roles(subject, edge);
      modes(subject, edge);
      codes(subject, kind);
      for (const std::string& claim : claims) subject.link(kEvidence, claim);
      derived_from(subject, edge);
    }
    const auto records = graph_.evidence(edge);
    for (std::size_t i = 0; i < records.size(); ++i) claim(records[i], claims[i]);
  }

  void time(Subject& subject, const Edge& edge) const {
    subject.day(kStartDate, edge.begin);
    subject.day(kEndDate, edge.end);
    subject.typed(kTime, graph_.edtf(edge), Datatype::edtf);
    subject.day(kFirstReported, edge.first_reported);
    subject.day(kLastReported, edge.last_reported);
    const std::string_view event = text(graph_.details(edge).event);
    if (!event.empty()) subject.link(kHappening, "event/" + path_segment(event));
  }

  void roles(Subject& subject, const Edge& edge) const {
    for (const EdgeRole& role : graph_.roles(edge)) {
      subject.link(Iri{Space::role, path_segment(text(role.role))}, node_path(role.node));
    }
    for (const EdgeRole& role : graph_.roles(edge)) {
      if (text(role.role) == "place") subject.link(kLocation, node_path(role.node));
    }
  }

  void modes(Subject& subject, const Edge& edge) const {
    const EdgeDetails& details = graph_.details(edge);
    const auto records = graph_.evidence(edge);
    subject.text(kOffice, graph_.title(edge),
                 records.empty() ? "" : text(graph_.article(records.front()).language));
    subject.add(kPolarity, individual(edge.polarity));
    subject.add(kModality, individual(edge.modality));
    if (details.disputed) subject.flag(kDisputed, true);
    if (details.denials > 0) subject.count(kDenials, details.denials);
    subject.count(kWeight, edge.weight);
    subject.decimal(kConfidence, format_decimal(edge.confidence()));
  }

  void codes(Subject& subject, const RelationKind& kind) const {
    std::string plover(text(kind.plover_type));
    if (kind.plover_mode != kNoText) plover += "/" + std::string(text(kind.plover_mode));
    subject.text(kPlover, plover);
    subject.text(kCameo, text(kind.cameo));
  }

  void derived_from(Subject& subject, const Edge& edge) const {
    std::set<std::string_view> articles;
    for (const EvidenceRecord& record : graph_.evidence(edge)) {
      articles.insert(text(graph_.article(record).id));
    }
    for (const std::string_view id : articles) subject.link(kDerivedFrom, article_path(id));
  }

  void claim(const EvidenceRecord& record, const std::string& path) const {
    const ArticleRecord& article = graph_.article(record);
    const std::string from = article_path(text(article.id));
    Subject subject(sink_, path, from);
    subject.is(kClaim);
    subject.is(kProvEntity);
    subject.text(kValue, text(record.text), text(article.language));
    subject.link(kQuotedFrom, from);
    if (record.attribution != kNoIndex) {
      subject.link(kAttributedTo, node_path(record.attribution));
    }
    subject.text(kField, to_string(record.field));
    subject.count(kBeginByte, record.span.begin);
    subject.count(kEndByte, record.span.end);
    subject.typed(kTime, text(record.edtf), Datatype::edtf);
    subject.add(kPolarity, individual(record.polarity));
    subject.add(kModality, individual(record.modality));
    subject.text(kRule, text(record.rule));
    subject.text(kJoin, to_string(record.join));
    subject.decimal(kConfidence, format_decimal(record.confidence));
  }

  const KnowledgeGraph& graph_;
  const ExportOptions& options_;
  Sink& sink_;
  std::vector<EdgeStep> steps_;
};

}  // namespace

std::string_view base_of(const ExportOptions& options) {
  return options.base.empty() ? kDefaultBase : std::string_view(options.base);
}

void map_graph(const KnowledgeGraph& graph, const ExportOptions& options, Sink& sink) {
  Mapper(graph, options, sink).run();
}

}  // namespace isnad::rdf
