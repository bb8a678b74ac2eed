# What `cmake --install` puts where: the program, its data, and an exported package, which
# examples/ uses as a stranger would.
include(CMakePackageConfigHelpers)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME data)  # what goes with either program, see Package.cmake

install(TARGETS langpick COMPONENT program)
if(TARGET langpick_dynamic)
  install(TARGETS langpick_dynamic COMPONENT dynamic EXCLUDE_FROM_ALL)
endif()
install(FILES data/go-vs-rust.json data/go-vs-rust.precedents.json DESTINATION ${CMAKE_INSTALL_DATADIR}/langpick)
install(DIRECTORY data/schema DESTINATION ${CMAKE_INSTALL_DATADIR}/langpick OPTIONAL)
install(FILES CHANGELOG.md LICENSE NOTICE.md README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY licences DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(NOT LANGPICK_MODULE)
  install(CODE "message(WARNING \"this langpick has no `page`: build the preset `web` first, and state LANGPICK_MODULE\")")
endif()

# The program writes its manual pages and completions when it is installed: nobody waits for them who only builds.
if(NOT CMAKE_CROSSCOMPILING)
  set(pages "${PROJECT_BINARY_DIR}/generated/share")
  install(CODE "
    file(MAKE_DIRECTORY \"${pages}/man/man1\")
    execute_process(COMMAND \"$<TARGET_FILE:langpick>\" man \"${pages}/man/man1\" --prose \"${PROJECT_SOURCE_DIR}/docs/man\"
      COMMAND_ERROR_IS_FATAL ANY)
    foreach(file IN ITEMS bash-completion/completions/langpick zsh/site-functions/_langpick fish/vendor_completions.d/langpick.fish)
      string(REGEX MATCH \"^(bash|zsh|fish)\" shell \"\${file}\")
      execute_process(COMMAND \"$<TARGET_FILE:langpick>\" completion \"\${shell}\"
        OUTPUT_VARIABLE script COMMAND_ERROR_IS_FATAL ANY)
      file(WRITE \"${pages}/\${file}\" \"\${script}\")
    endforeach()")
  install(DIRECTORY "${pages}/" DESTINATION ${CMAKE_INSTALL_DATADIR})
endif()

# The libraries: all but the command line, which is nobody else's business.
install(TARGETS langpick_core ${LANGPICK_LIBRARIES} EXPORT langpickTargets COMPONENT development)
install(DIRECTORY include/langpick "${PROJECT_BINARY_DIR}/include/langpick"
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development FILES_MATCHING PATTERN "*.hpp")

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/langpick)
install(EXPORT langpickTargets NAMESPACE langpick:: DESTINATION ${package_dir} COMPONENT development)
configure_package_config_file(cmake/langpickConfig.cmake.in langpickConfig.cmake
  INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(langpickConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)  # before 1.0 a minor version may break what used the one before
install(FILES "${PROJECT_BINARY_DIR}/langpickConfig.cmake" "${PROJECT_BINARY_DIR}/langpickConfigVersion.cmake"
  DESTINATION ${package_dir} COMPONENT development)
