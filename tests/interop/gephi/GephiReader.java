// SPDX-License-Identifier: Apache-2.0
// Loads files with Gephi's own importers, as its Open and Import Spreadsheet dialogs do with all
// that they suggest, and writes what Gephi then has as JSON.
// usage: GephiReader OUT.json FILE[,FILE...]...   (files of one argument become one workspace)
import java.io.File;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class GephiReader {
  private final PrintWriter out;

  private GephiReader(PrintWriter out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    Lookup.getDefault().lookup(ProjectController.class).newProject();
    try (PrintWriter out = new PrintWriter(arguments[0], StandardCharsets.UTF_8)) {
      GephiReader reader = new GephiReader(out);
      out.print("[");
      for (int i = 1; i < arguments.length; i++) {
        out.print(i > 1 ? ",\n" : "\n");
        reader.read(arguments[i]);
      }
      out.print("]\n");
    }
    System.exit(0); // Gephi's threads would wait for more
  }

  private void read(String files) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
    projects.openWorkspace(workspace);
    List<String> issues = new ArrayList<>();
    for (String file : files.split(",")) {
      Container container = importer.importFile(new File(file));
      if (container == null) throw new IllegalStateException("Gephi has no importer for " + file);
      importer.process(container, new AppendProcessor(), workspace);
      Iterator<Issue> all = container.getReport().getIssues(100000);
      while (all.hasNext()) {
        Issue issue = all.next();
        issues.add(issue.getLevel() + ": " + issue.getMessage());
      }
    }
    write(files, issues, Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
    projects.deleteWorkspace(workspace);
  }

  private void write(String files, List<String> issues, GraphModel model) {
    Graph graph = model.getGraph();
    out.print("{\"file\":" + quote(files) + ",\"issues\":[");
    for (int i = 0; i < issues.size(); i++) out.print((i > 0 ? "," : "") + quote(issues.get(i)));
    Interval bounds = model.getTimeBounds();
    out.print("],\"low\":" + number(bounds.getLow()) + ",\"high\":" + number(bounds.getHigh()));
    out.print(",\"nodes\":[");
    String between = "\n";
    for (Node node : graph.getNodes().toArray()) {
      out.print(between + "{");
      writeElement(node, node.getLabel());
      out.print("}");
      between = ",\n";
    }
    out.print("],\"edges\":[");
    between = "\n";
    for (Edge edge : graph.getEdges().toArray()) {
      out.print(between + "{\"source\":" + quote(edge.getSource().getId().toString()));
      out.print(",\"target\":" + quote(edge.getTarget().getId().toString()));
      out.print(",\"kind\":" + quote(String.valueOf(edge.getTypeLabel())));
      out.print(",\"directed\":" + edge.isDirected() + ",\"weight\":" + number(edge.getWeight()) + ",");
      writeElement(edge, edge.getLabel());
      out.print("}");
      between = ",\n";
    }
    out.print("]}");
  }

  private void writeElement(Element element, String label) {
    out.print("\"id\":" + quote(element.getId().toString()) + ",\"label\":" + quote(label));
    out.print(",\"spells\":[");
    Interval[] spells = element.getIntervals();
    for (int i = 0; spells != null && i < spells.length; i++) {
      out.print((i > 0 ? "," : "") + "[" + number(spells[i].getLow()) + ",");
      out.print(number(spells[i].getHigh()) + "]");
    }
    out.print("],\"values\":{");
    String between = "";
    for (Column column : element.getAttributeColumns()) {
      Object value = element.getAttribute(column);
      if (value == null || column.isProperty() && !column.getId().equals("weight")) continue;
      out.print(between + quote(column.getId()) + ":" + quote(value.toString()));
      between = ",";
    }
    out.print("}");
  }

  private static String number(double value) {
    return Double.isInfinite(value) || Double.isNaN(value) ? "null" : Double.toString(value);
  }

  private static String quote(String text) {
    if (text == null) return "null";
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < 0x20 || Character.isSurrogate(c)) {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
