# Run by CPack in the folder that it is about to pack: what Debian has elsewhere, or otherwise, than `cmake --install`.
if(NOT CPACK_GENERATOR STREQUAL DEB)
  return()
endif()
set(share "${CPACK_TEMPORARY_DIRECTORY}/ALL_COMPONENTS_IN_ONE/usr/share")
set(doc "${share}/doc/langpick")

file(MAKE_DIRECTORY "${share}/zsh")
file(RENAME "${share}/zsh/site-functions" "${share}/zsh/vendor-completions")

file(READ "${doc}/LICENSE" licence)
file(READ "${doc}/NOTICE.md" notice)
file(WRITE "${doc}/copyright" "${licence}\n${notice}\nOn Debian the texts of the GPL and the LGPL are in /usr/share/common-licenses.\n")
file(REMOVE_RECURSE "${doc}/LICENSE" "${doc}/NOTICE.md" "${doc}/licences")

file(RENAME "${doc}/CHANGELOG.md" "${doc}/changelog")
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)  # of SOURCE_DATE_EPOCH
file(WRITE "${doc}/changelog.Debian" "langpick (${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * What users see is in changelog.gz.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
file(GLOB pages "${share}/man/man1/*.1")
execute_process(COMMAND gzip -9 -n ${pages} "${doc}/changelog" "${doc}/changelog.Debian" COMMAND_ERROR_IS_FATAL ANY)
