# What langpick is built with. Each dependency is found on the system or under .deps/ (script/bootstrap
# fills it); where it isn't, FetchContent gets the pinned copy, and nothing else in a build uses the
# network. A name and a hash are all that is trusted: the hash is what the archive's content has to be.
#
#   -DFETCHCONTENT_SOURCE_DIR_<NAME>=DIR    builds from unpacked sources instead of either
#   -DCMAKE_DISABLE_FIND_PACKAGE_<Name>=ON  fetches although the system has it
#
# The pinned versions are Debian 13's, so that CI, which has Debian's source packages, builds with them.
# Where the hashes come from: Catch2's, FTXUI's and nlohmann_json's were taken from Debian's own .orig.tar,
# which is the upstream archive byte for byte. Debian repacks fmt; its is the value that Homebrew,
# xmake-repo and other public build recipes record, all the same. A wrong one fails, loudly.
include(FetchContent)

# Last, so that what the system has comes first.
list(APPEND CMAKE_PREFIX_PATH "${PROJECT_SOURCE_DIR}/.deps")

# langpick_dependency(<Name> <least version> <URL> <SHA256>): makes <Name>'s targets available.
# A macro, since find_package() has to set its variables where the caller sees them.
macro(langpick_dependency name version url sha256)
  FetchContent_Declare(${name} SYSTEM  # SYSTEM: their headers' warnings are not ours
    URL ${url}
    URL_HASH SHA256=${sha256}
    DOWNLOAD_EXTRACT_TIMESTAMP OFF     # a fetched file counts as new: what depends on it is rebuilt
    FIND_PACKAGE_ARGS ${version})
  FetchContent_MakeAvailable(${name})
  string(TOLOWER ${name} _lower)
  if(${_lower}_POPULATED AND ${_lower}_SOURCE_DIR)
    # What we don't use of it is neither built nor installed with langpick.
    set_property(DIRECTORY "${${_lower}_SOURCE_DIR}" PROPERTY EXCLUDE_FROM_ALL ON)
    message(STATUS "${name}: built from ${${_lower}_SOURCE_DIR}")
  else()
    message(STATUS "${name}: ${${name}_VERSION}, found in ${${name}_DIR}")
  endif()
endmacro()

langpick_dependency(nlohmann_json 3.11
  https://github.com/nlohmann/json/archive/refs/tags/v3.11.3.tar.gz
  0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406)
langpick_dependency(fmt 9
  https://github.com/fmtlib/fmt/archive/refs/tags/10.1.1.tar.gz
  78b8c0a72b1c35e4443a7e308df52498252d1cefc2b08c9a97bc9ee6cfe61f8b)
langpick_dependency(ftxui 5
  https://github.com/ArthurSonzogni/FTXUI/archive/refs/tags/v5.0.0.tar.gz
  a2991cb222c944aee14397965d9f6b050245da849d8c5da7c72d112de2786b5b)
if(LANGPICK_DEVELOPER_MODE)
  langpick_dependency(Catch2 3
    https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
    c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c)
endif()
