#pragma once
/// A knowledge base to be asked about: four questions, one of them a multiple choice, one with many options.

#include "support/knowledge_base_builder.hpp"

namespace langpick::test {

/// Only `crew` can bring slow ahead: with "few" the choice is settled, with "many" the port can still turn
/// it.
inline KnowledgeBaseBuilder asking() {
  KnowledgeBaseBuilder builder;
  builder.source("almanac", "Almanac", "2026");
  builder.alternative({.id = "fast", .name = "Fast"}).alternative({.id = "slow", .name = "Slow"});
  builder.rated("speed", 10, {90, 40}).rated("care", 0, {10, 90});
  builder.question(
      {.id = "place",
       .quick = true,
       .title = "Where?",
       .help = "It matters.",
       .options = {
           {.id = "sea", .label = "At sea", .help = "Salt water."},
           {.id = "land",
            .effects = {{.criterion = "care", .weight = 1, .reason = "Roads.", .sources = {"almanac"}}},
            .label = "On land"}}});
  builder.question({.id = "load",
                    .max_choices = 2,
                    .title = "What does it carry?",
                    .options = {{.id = "people", .label = "People"},
                                {.id = "parcels", .label = "Parcels"},
                                {.id = "post", .label = "Post"}}});
  builder.question(
      {.id = "crew",
       .quick = true,
       .title = "How many work on it?",
       .options = {{.id = "few", .label = "Few"},
                   {.id = "many", .effects = {{.criterion = "care", .weight = 40}}, .label = "Many"}}});
  std::vector<OptionSpec> ports;
  for (const char* port :
       {"antwerp", "bergen", "cork", "dakar", "east-london", "faro", "genoa", "hull", "izmir"}) {
    ports.push_back({.id = port, .label = std::string{"Port of "} + port});
  }
  ports.back().effects = {{.criterion = "speed", .weight = 60}};
  builder.question({.id = "port", .title = "Which port?", .options = ports});
  return builder;
}

}  // namespace langpick::test
