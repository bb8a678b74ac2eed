#include "engine/inversion.hpp"

#include <cstdint>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/acceptability.hpp"
#include "support/random_knowledge_base.hpp"

using langpick::engine::lead_basis_points;
using langpick::engine::lead_probability;
using langpick::engine::to_basis_points;
using langpick::test::Dice;

namespace {

using Net = std::vector<std::int64_t>;

/// Of every shape that could trouble a numeric inversion: alike, far apart, one giant, almost balanced.
Net random_net(Dice& dice) {
  Net net(static_cast<std::size_t>(dice.roll(1, 30)));
  const int shape = dice.roll(0, 4);
  for (std::int64_t& x : net) {
    x = dice.roll(-900, 1000);
    if (shape == 1) x = x * x * x;
    if (shape == 2) x = dice.chance(70) ? x / 100 : x * 50;
    if (shape == 3) x = x > 0 ? 100 : -80;
  }
  if (shape == 4) net[0] = 1'000'000;
  return net;
}

}  // namespace

TEST_CASE("inversion: the integer is always the recursion's", "[engine]") {
  Dice dice{7};
  for (int i = 0; i < 20'000; ++i) {
    const Net net = random_net(dice);
    if (lead_basis_points(net) == to_basis_points(lead_probability(net))) continue;
    CAPTURE(net);
    CHECK(lead_basis_points(net) == to_basis_points(lead_probability(net)));
  }
}

TEST_CASE("inversion: where two integers are equally near the recursion decides", "[engine]") {
  CHECK(lead_basis_points(Net{7, -7}) == 5000);
  CHECK(lead_basis_points(Net{300, 20, -20, -300}) == 5000);

  const std::int64_t large = 1'000'000'000'000;
  CHECK(lead_basis_points(Net{large, -large - 1}) == 5000);
}

TEST_CASE("inversion: certain where nothing speaks against the lead, or nothing for it", "[engine]") {
  CHECK(lead_basis_points(Net{5, 0, 3}) == 10'000);
  CHECK(lead_basis_points(Net{-5, 0}) == 0);
  CHECK(lead_basis_points(Net{0, 0}) == 0);
  CHECK(lead_basis_points(Net{}) == 0);
}
