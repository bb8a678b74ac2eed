#pragma once
/// JSON that is built as a document: ids of a knowledge base, and how it is printed.

#include <optional>
#include <span>

#include <nlohmann/json.hpp>

#include "langpick/knowledge_base.hpp"
#include "report/citations.hpp"
#include "report/json_writer.hpp"

namespace langpick::report {

template <typename Value, typename Show>
nlohmann::ordered_json or_null(const std::optional<Value>& value, Show show) {
  return value ? nlohmann::ordered_json(show(*value)) : nlohmann::ordered_json(nullptr);
}

/// As `JsonWriter` prints it.
[[nodiscard]] inline std::string json_text(const nlohmann::ordered_json& document) {
  return harmless_json(document.dump(2)) + '\n';
}

/// Shorthands for the ids of one knowledge base.
class Ids {
 public:
  using Json = nlohmann::ordered_json;
  /// `cited`, if any, keeps the sources that were named.
  explicit Ids(const KnowledgeBase& kb, Citations* cited = nullptr) : kb_(kb), cited_(cited) {}
  [[nodiscard]] Json alternative(std::optional<Index> i) const { return id(kb_.alternatives, i); }
  [[nodiscard]] Json question(std::optional<Index> i) const { return id(kb_.questions, i); }
  [[nodiscard]] Json rule(std::optional<Index> i) const { return id(kb_.rules, i); }
  [[nodiscard]] Json sources(std::span<const Index> list) const {
    Json all = Json::array();
    if (cited_ != nullptr) cited_->add(list);
    for (const Index source : list) all.push_back(kb_.sources[source].id);
    return all;
  }
  [[nodiscard]] Json source(Index source) const {
    if (cited_ != nullptr) cited_->add({&source, 1});
    return kb_.sources[source].id;
  }

 private:
  template <typename List>
  static Json id(const List& list, std::optional<Index> i) {
    return or_null(i, [&](Index position) { return list[position].id; });
  }
  const KnowledgeBase& kb_;
  Citations* cited_;
};

}  // namespace langpick::report
