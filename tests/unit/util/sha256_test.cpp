#include <catch2/catch_test_macros.hpp>

#include "util/encoding.hpp"

namespace langpick::util {

// NIST, "Cryptographic Standards and Guidelines: Example Values", SHA-256, and FIPS 180-2 B.3
TEST_CASE("sha256: published examples", "[util]") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("sha256: a zero byte is a byte", "[util]") {
  CHECK(sha256(std::string_view{"\0", 1}) ==
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

}  // namespace langpick::util
