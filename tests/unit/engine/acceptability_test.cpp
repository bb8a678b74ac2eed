#include "engine/acceptability.hpp"

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "support/random_knowledge_base.hpp"

using Catch::Matchers::WithinAbs;
using langpick::engine::lead_basis_points;
using langpick::engine::lead_probability;
using langpick::engine::to_basis_points;
using langpick::test::Dice;

namespace {

using Net = std::vector<std::int64_t>;

constexpr double five_digits = 0.000005;

__extension__ using Wide = __int128;

/// An exact fraction in lowest terms.
struct Fraction {
  Wide over = 0;
  Wide under = 1;

  Fraction(Wide numerator, Wide denominator) : over(numerator), under(denominator) {
    const Wide common = gcd(over, under);
    over /= common;
    under /= common;
  }
  static Wide gcd(Wide a, Wide b) { return b == 0 ? (a == 0 ? 1 : a) : gcd(b, a % b); }
  friend Fraction operator+(Fraction x, Fraction y) {
    return {x.over * y.under + y.over * x.under, x.under * y.under};
  }
  friend Fraction operator*(Fraction x, Fraction y) { return {x.over * y.over, x.under * y.under}; }
  [[nodiscard]] double value() const { return static_cast<double>(over) / static_cast<double>(under); }
};

/// Two rows of candles burn at the same time, each row one candle after another; a candle's mean length is
/// its number, and lengths are exponential. Of two candles alight, one of mean b outlasts one of mean a with
/// probability b / (a + b). The lead holds when the row of losses is the first to burn down.
Fraction outlasts(std::span<const std::int64_t> gains, std::span<const std::int64_t> losses) {
  if (gains.empty()) return {0, 1};
  if (losses.empty()) return {1, 1};
  const Wide gain = gains.front();
  const Wide loss = losses.front();
  return Fraction(gain, gain + loss) * outlasts(gains, losses.subspan(1)) +
         Fraction(loss, gain + loss) * outlasts(gains.subspan(1), losses);
}

Fraction exact_lead_probability(const Net& net, int shape) {
  Net gains;
  Net losses;
  for (const std::int64_t x : net) {
    for (int copy = 0; copy < shape; ++copy) (x > 0 ? gains : losses).push_back(std::abs(x));
  }
  return outlasts(gains, losses);
}

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

TEST_CASE("acceptability: the golden values of the method, shape 4 and shape 1", "[engine]") {
  struct Golden {
    Net net;
    double shape_4;
    double shape_1;
  };
  const std::vector<Golden> table{
      {{5, 5, -2, -2, -2}, 0.85330, 0.67680},
      {{300, -250, 40, -20}, 0.64101, 0.57589},
      {{120, -100}, 0.59861, 0.54545},
      {{50, 0, -20}, 0.89173, 0.71429},
  };
  for (const Golden& row : table) {
    CAPTURE(row.net);
    CHECK_THAT(lead_probability(row.net), WithinAbs(row.shape_4, five_digits));
    CHECK_THAT(lead_probability(row.net, 4), WithinAbs(row.shape_4, five_digits));
    CHECK_THAT(lead_probability(row.net, 1), WithinAbs(row.shape_1, five_digits));
  }
}

TEST_CASE("acceptability: one gain against one loss of shape 1 is gain / (gain + loss)", "[engine]") {
  CHECK(lead_probability(Net{3, -1}, 1) == 0.75);
  CHECK(lead_probability(Net{1, -3}, 1) == 0.25);
  CHECK(lead_probability(Net{-700, 100}, 1) == 0.125);
}

TEST_CASE("acceptability: one gain against one loss of shape 4 is four wins in seven tosses", "[engine]") {
  // of a coin that falls for the gain with probability p = gain / (gain + loss)
  CHECK_THAT(lead_probability(Net{3, -2}), WithinAbs(55485.0 / 78125, 1e-12));  // p = 3/5: 71.02 %
  CHECK_THAT(lead_probability(Net{2, -1}), WithinAbs(1808.0 / 2187, 1e-12));    // p = 2/3: 82.67 %
  CHECK_THAT(lead_probability(Net{3, -1}), WithinAbs(15228.0 / 16384, 1e-12));  // p = 3/4: 92.94 %
}

TEST_CASE("acceptability: equal gains and losses give exactly one half", "[engine]") {
  CHECK(lead_probability(Net{7, -7}) == 0.5);
  CHECK(lead_probability(Net{1, -1}, 1) == 0.5);
  CHECK_THAT(lead_probability(Net{300, 20, -20, -300}), WithinAbs(0.5, 1e-12));
  CHECK(to_basis_points(lead_probability(Net{300, 20, -20, -300})) == 5000);
}

TEST_CASE("acceptability: a lead without losses is certain, one without gains impossible", "[engine]") {
  CHECK(lead_probability(Net{5}) == 1.0);
  CHECK(lead_probability(Net{5, 0, 3}) == 1.0);
  CHECK(lead_probability(Net{}) == 0.0);
  CHECK(lead_probability(Net{0, 0}) == 0.0);
  CHECK(lead_probability(Net{-5}) == 0.0);
  CHECK(lead_probability(Net{-5, 0}) == 0.0);
}

TEST_CASE("acceptability: criteria that tell nothing apart have no part in it", "[engine]") {
  CHECK(lead_probability(Net{50, 0, -20}) == lead_probability(Net{50, -20}));
  CHECK(lead_probability(Net{0, 50, -20, 0}, 1) == lead_probability(Net{50, -20}, 1));
}

TEST_CASE("acceptability: it agrees with exact fractions on small numbers", "[engine]") {
  Dice dice(1);
  for (int round = 0; round < 400; ++round) {
    Net net(static_cast<std::size_t>(dice.roll(1, 6)));
    for (std::int64_t& x : net) x = dice.roll(-4, 4);
    CAPTURE(net);
    CHECK_THAT(lead_probability(net, 1), WithinAbs(exact_lead_probability(net, 1).value(), 1e-12));
  }
  for (int gain = 1; gain <= 6; ++gain) {
    for (int loss = 0; loss <= 6; ++loss) {
      const Net net{gain, -loss};
      CAPTURE(net);
      CHECK_THAT(lead_probability(net), WithinAbs(exact_lead_probability(net, 4).value(), 1e-12));
    }
  }
}

TEST_CASE("acceptability: neither the order nor the unit of the terms matters", "[engine]") {
  Dice dice(2);
  for (int round = 0; round < 200; ++round) {
    Net net(static_cast<std::size_t>(dice.roll(2, 8)));
    for (std::int64_t& x : net) x = dice.roll(-500, 500);
    const double stated = lead_probability(net);
    CAPTURE(net);
    CHECK_THAT(lead_probability(Net(net.rbegin(), net.rend())), WithinAbs(stated, 1e-12));
    for (std::int64_t& x : net) x *= 1'000'000'000;  // as large as leads can be
    CHECK_THAT(lead_probability(net), WithinAbs(stated, 1e-12));
  }
}

TEST_CASE("acceptability: what one side gains the other loses", "[engine]") {
  Dice dice(3);
  for (int round = 0; round < 200; ++round) {
    Net net(static_cast<std::size_t>(dice.roll(2, 8)));
    for (std::int64_t& x : net) x = dice.roll(1, 500) * (dice.chance(50) ? 1 : -1);
    Net mirrored = net;
    for (std::int64_t& x : mirrored) x = -x;
    CAPTURE(net);
    CHECK_THAT(lead_probability(net) + lead_probability(mirrored), WithinAbs(1.0, 1e-12));
  }
}

TEST_CASE("acceptability: basis points are rounded half up and stay in range", "[engine]") {
  CHECK(to_basis_points(0.0) == 0);
  CHECK(to_basis_points(1.0) == 10'000);
  CHECK(to_basis_points(0.5) == 5000);
  CHECK(to_basis_points(0.03125) == 313);  // 312.5, exactly
  CHECK(to_basis_points(0.59994) == 5999);
  CHECK(to_basis_points(0.59996) == 6000);
  CHECK(to_basis_points(0.99996) == 10'000);
  CHECK(to_basis_points(-1e-17) == 0);
  CHECK(to_basis_points(1.0 + 1e-15) == 10'000);
}

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
