// SPDX-License-Identifier: Apache-2.0
#include "graph/exporters/graphml_writer.h"

#include "core/date.h"
#include "graph/xml_text.h"

namespace isnad::graphml {

namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18;

constexpr Day kFirstDay = -719162;  // 0001-01-01
constexpr Day kLastDay = 2932896;   // 9999-12-31

void write_digits(char* end, int digits, unsigned number) {
  for (; digits > 0; --digits, number /= 10) *--end = static_cast<char>('0' + number % 10);
}

void write_iso(char* out, Date date) {
  write_digits(out + 4, 4, static_cast<unsigned>(date.year));
  write_digits(out + 7, 2, date.month);
  write_digits(out + 10, 2, date.day);
  out[4] = out[7] = '-';
}

void append_attribute(std::string& xml, std::string_view name, std::string_view value) {
  xml.append(" ").append(name).append("=\"");
  append_xml_attribute(xml, value);
  xml += '"';
}

}  // namespace

Writer::Writer(std::ostream& out)
    : out_(out),
      buffer_(std::make_unique_for_overwrite<char[]>(kBuffer)),
      at_(buffer_.get()),
      end_(at_ + kBuffer),
      days_(std::make_unique<DayText[]>(kDayTexts)) {}

void Writer::begin_document() {
  put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
}

void Writer::declare(std::string_view domain, std::span<const Key> keys) {
  for (const Key& key : keys) {
    std::string xml = "<key";
    append_attribute(xml, "id", key.id);
    append_attribute(xml, "for", domain);
    append_attribute(xml, "attr.name", key.name);
    append_attribute(xml, "attr.type", key.type);
    put(xml += "/>\n");
  }
}

void Writer::begin_graph() { put("<graph id=\"isnad\" edgedefault=\"directed\">\n"); }

void Writer::end_document() {
  put("</graph>\n</graphml>\n");
  flush();
}

void Writer::text(std::string_view text) {
  if (is_plain_xml(text)) return put(text);
  escaped_.clear();
  append_xml_text(escaped_, text);
  put(escaped_);
}

void Writer::data(std::string_view key, std::string_view value) {
  if (value.empty()) return;
  put("  <data key=\"");
  put(key);
  put("\">");
  text(value);
  put(kCloseData);
}

void Writer::hex_id(EdgeId id) {
  char text[14] = {'e', '-'};
  for (std::size_t i = sizeof text; i-- > 2; id >>= 4) text[i] = "0123456789abcdef"[id & 15];
  put({text, sizeof text});
}

std::string_view Writer::iso_text(Day day) {
  if (day < kFirstDay || day > kLastDay) return {};
  DayText& last = days_[static_cast<std::uint32_t>(day) % kDayTexts];
  if (last.day != day) {
    last.day = day;
    write_iso(last.iso, from_days(day));
  }
  return {last.iso, sizeof last.iso};
}

void Writer::put_slowly(std::string_view xml) {
  flush();
  if (xml.size() > kBuffer) {
    out_.write(xml.data(), static_cast<std::streamsize>(xml.size()));
  } else {
    put(xml);
  }
}

void Writer::flush() {
  out_.write(buffer_.get(), at_ - buffer_.get());
  at_ = buffer_.get();
}

}  // namespace isnad::graphml
