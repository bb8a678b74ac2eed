# Read by CPack before it packs: which of the two programs goes in.
if(CPACK_GENERATOR STREQUAL DEB)
  set(CPACK_COMPONENTS_ALL dynamic data)
else()
  set(CPACK_COMPONENTS_ALL program data)
  set(CPACK_COMPONENT_INCLUDE_TOPLEVEL_DIRECTORY ON)
endif()
