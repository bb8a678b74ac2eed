# FTXUI's screen initialises large tables when a program starts, whether it draws or not. Where the library is
# static and found on the system, the program is linked with a copy of it in which that initialiser stands in a
# section of another name, so that nothing calls it but start_ftxui() of src/tui.
get_target_property(screen_type ftxui::screen TYPE)
get_target_property(screen_imported ftxui::screen IMPORTED)
if(NOT screen_imported OR NOT screen_type STREQUAL "STATIC_LIBRARY" OR NOT CMAKE_OBJCOPY)
  return()
endif()
get_target_property(screen_configuration ftxui::screen IMPORTED_CONFIGURATIONS)
get_target_property(screen_library ftxui::screen IMPORTED_LOCATION_${screen_configuration})
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/generated")
set(late_library "${PROJECT_BINARY_DIR}/generated/libftxui-screen.a")
execute_process(
  COMMAND "${CMAKE_OBJCOPY}" --rename-section .init_array=langpick_late "${screen_library}" "${late_library}"
  COMMAND_ERROR_IS_FATAL ANY)
set_target_properties(ftxui::screen PROPERTIES IMPORTED_LOCATION_${screen_configuration} "${late_library}")
message(STATUS "ftxui: its screen starts when it is used")
