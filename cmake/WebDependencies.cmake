# What the page's module is built with: the dependencies of Dependencies.cmake under their names, but from headers and
# sources, since the machine's libraries are for another processor.
find_path(LANGPICK_FMT_INCLUDE_DIR fmt/format-inl.h PATHS /usr/local/include /usr/include REQUIRED)
find_path(LANGPICK_NLOHMANN_INCLUDE_DIR nlohmann/json.hpp PATHS /usr/local/include /usr/include REQUIRED)
find_path(LANGPICK_FTXUI_SOURCE_DIR src/ftxui/screen/string.cpp PATHS "${PROJECT_SOURCE_DIR}/.deps/src/ftxui" REQUIRED)
mark_as_advanced(LANGPICK_FMT_INCLUDE_DIR LANGPICK_NLOHMANN_INCLUDE_DIR LANGPICK_FTXUI_SOURCE_DIR)

# Of /usr/include, where two of them may be, the module must not see more: that is another machine's.
set(headers "${PROJECT_BINARY_DIR}/dependencies")
file(MAKE_DIRECTORY "${headers}")
file(CREATE_LINK "${LANGPICK_FMT_INCLUDE_DIR}/fmt" "${headers}/fmt" SYMBOLIC)
file(CREATE_LINK "${LANGPICK_NLOHMANN_INCLUDE_DIR}/nlohmann" "${headers}/nlohmann" SYMBOLIC)

add_library(langpick_ftxui STATIC "${LANGPICK_FTXUI_SOURCE_DIR}/src/ftxui/screen/string.cpp")
target_include_directories(langpick_ftxui SYSTEM
  PUBLIC "${LANGPICK_FTXUI_SOURCE_DIR}/include" PRIVATE "${LANGPICK_FTXUI_SOURCE_DIR}/src")
add_library(ftxui::screen ALIAS langpick_ftxui)
add_library(ftxui::dom ALIAS langpick_ftxui)

foreach(name IN ITEMS fmt::fmt-header-only nlohmann_json::nlohmann_json)
  add_library(${name} INTERFACE IMPORTED)
  target_include_directories(${name} SYSTEM INTERFACE "${headers}")
endforeach()

add_compile_definitions(
  FMT_STATIC_THOUSANDS_SEPARATOR=','  # no locales: they would be a fifth of the module
  JSON_NOEXCEPTION)
add_compile_options(-fno-exceptions -fno-rtti)
