# What `cmake --install` and the .deb package put where.
include(GNUInstallDirs)

install(TARGETS konkurs RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES cli/completion/konkurs.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME konkurs)
install(DIRECTORY contests DESTINATION ${CMAKE_INSTALL_DATADIR}/konkurs PATTERN .* EXCLUDE)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

# The reproducible kind of gzip: no name and no time of the file inside.
function(install_gzipped source name destination)
  add_custom_command(OUTPUT ${name}.gz COMMAND gzip -9nc ${source} > ${name}.gz DEPENDS ${source})
  set_property(GLOBAL APPEND PROPERTY gzipped ${PROJECT_BINARY_DIR}/${name}.gz)
  install(FILES ${PROJECT_BINARY_DIR}/${name}.gz DESTINATION ${destination})
endfunction()

configure_file(cmake/changelog.Debian.in changelog.Debian @ONLY)
install_gzipped(${PROJECT_BINARY_DIR}/changelog.Debian changelog.Debian ${CMAKE_INSTALL_DOCDIR})
install_gzipped(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${CMAKE_INSTALL_DOCDIR})

find_program(SCDOC scdoc)
if(SCDOC)
  # scdoc dates the page by this variable (2026-01-01), otherwise by the clock.
  add_custom_command(OUTPUT konkurs.1
    COMMAND ${CMAKE_COMMAND} -E env SOURCE_DATE_EPOCH=1767225600
      ${SCDOC} < ${PROJECT_SOURCE_DIR}/cli/man/konkurs.1.scd > konkurs.1
    DEPENDS cli/man/konkurs.1.scd)
  install_gzipped(${PROJECT_BINARY_DIR}/konkurs.1 konkurs.1 ${CMAKE_INSTALL_MANDIR}/man1)
endif()
get_property(gzipped GLOBAL PROPERTY gzipped)
add_custom_target(extras ALL DEPENDS ${gzipped})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "Konkurs contributors")
set(CPACK_PACKAGE_CONTACT "Konkurs contributors <konkurs@konkurs.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "evaluates contests by rules in YAML, exactly and with reasons")
set(CPACK_PACKAGE_DESCRIPTION
"A contest's regulation is one YAML file: nominations, criteria, jury, stages,
ties, places and awards. konkurs checks it, ranks the entries from CSV tables
by exact arithmetic, and explains every place down to the marks.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
