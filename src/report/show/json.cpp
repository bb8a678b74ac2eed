#include "langpick/lookup.hpp"
#include "report/json_parts.hpp"
#include "report/show/card.hpp"

namespace langpick::report {

namespace {

/// A JSON Pointer without the '#' of a URI fragment.
std::string_view pointer(std::string_view place) { return place.substr(1); }

void write_section(JsonWriter& out, const CardSection& section, const IdNames& ids) {
  out.begin_object().member("key", section.key).member("title", section.title).key("lines").begin_array();
  for (const CardLine& line : section.lines) {
    out.begin_object().member("label", std::string_view{line.label}).member("value", line.value);
    out.member("text", std::string_view{line.text});
    ids.sources(out, line.sources);
    out.member("pointer", pointer(line.place)).end_object();
  }
  out.end_array().end_object();
}

void write_code(JsonWriter& out, const CodeBlock& block) {
  out.begin_object().member("alternative", std::string_view{block.language}).key("lines").begin_array();
  for (const std::string_view line : block.lines) out.value(line);
  out.end_array().end_object();
}

void write_card(JsonWriter& out, const KnowledgeBase& kb, const Card& card) {
  const IdNames ids{kb};
  out.begin_object().member("kind", kind_word(card.entry.kind));
  out.member("id", std::string_view{id_of(kb, card.entry)});
  out.member("pointer", pointer(place_of(card.entry))).member("name", std::string_view{card.name});
  out.member("text", std::string_view{card.text}).key("remarks").begin_array();
  for (const std::string& remark : card.remarks) out.value(std::string_view{remark});
  out.end_array();
  ids.sources(out, card.sources);
  out.key("sections").begin_array();
  for (const CardSection& section : card.sections) write_section(out, section, ids);
  out.end_array().key("code").begin_array();
  for (const CodeBlock& block : card.code) write_code(out, block);
  out.end_array().end_object();
}

}  // namespace

std::string entries_json(const KnowledgeBase& kb, std::span<const Entry> entries) {
  JsonWriter out;
  out.begin_object();
  write_identity(out, kb);
  out.key("entries").begin_array();
  for (const Entry& entry : entries) write_card(out, kb, card(kb, entry));
  out.end_array().end_object();
  return std::move(out).take() + '\n';
}

}  // namespace langpick::report
