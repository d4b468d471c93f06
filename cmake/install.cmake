# What `cmake --install` and the .deb package put where.
include(GNUInstallDirs)

install(TARGETS konkurs RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES cli/completion/konkurs.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME konkurs)
install(DIRECTORY contests DESTINATION ${CMAKE_INSTALL_DATADIR}/konkurs PATTERN .* EXCLUDE)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# The reproducible kind of gzip: no name and no time of the file inside.
add_custom_command(OUTPUT changelog.gz
  COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md > changelog.gz DEPENDS CHANGELOG.md VERBATIM)
set(extras ${PROJECT_BINARY_DIR}/changelog.gz)
install(FILES ${PROJECT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})

find_program(SCDOC scdoc)
if(SCDOC)
  add_custom_command(OUTPUT konkurs.1.gz
    COMMAND ${CMAKE_COMMAND} -E env SOURCE_DATE_EPOCH=1767225600
      ${SCDOC} < ${PROJECT_SOURCE_DIR}/cli/man/konkurs.1.scd | gzip -9nc > konkurs.1.gz
    DEPENDS cli/man/konkurs.1.scd)
  list(APPEND extras ${PROJECT_BINARY_DIR}/konkurs.1.gz)
  install(FILES ${PROJECT_BINARY_DIR}/konkurs.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
add_custom_target(extras ALL DEPENDS ${extras})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "Konkurs contributors")
set(CPACK_PACKAGE_CONTACT "Konkurs contributors <konkurs@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "evaluates contests by rules in YAML, exactly and with reasons")
set(CPACK_PACKAGE_DESCRIPTION
"A contest's regulation is one YAML file: nominations, criteria, jury, stages,
ties, places and awards. konkurs checks it, ranks the entries from CSV tables
by exact arithmetic, and explains every place down to the marks.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
